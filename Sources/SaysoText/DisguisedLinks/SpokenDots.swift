/// Addresses as one says them: `larkfield dot example`, `larkfield punkt de slash presse`, `larkfield . com`.
///
/// A declared domain counts wherever it is spelt out. Any other must have an ending that is said so, must not be
/// introduced as a thing (`the dot com`), and must not be half of one (`dot com bubble`).
struct SpokenDots {
  let domains: Set<String>

  private static let mostLabels = 8
  private static let longestLabel = 64

  /// `space` is where the space before the first dot stands. All the dots of the address, in order.
  func rewrites(at space: Int, in text: EntityText) -> [LinkRewrite] {
    guard let first = dot(after: space, in: text) else { return [] }
    let start = labelStart(endingAt: space, in: text)
    guard start < space, Self.isLabel(text[start]) else { return [] }
    var host = text.string(start..<space).lowercased()
    let introduction = host
    var dots: [LinkRewrite] = []
    var end = space
    var word = first.word
    while dots.count < Self.mostLabels, let next = dot(after: end, in: text) {
      let label = labelEnd(from: next.end, in: text)
      guard label > next.end else { break }
      dots.append(.dot(end..<next.end, in: text, form: next.word.isBracketed ? .defanged : .spoken))
      host += "." + text.string(next.end..<label).lowercased()
      word = next.word
      end = label
    }
    guard !dots.isEmpty, isMeant(DomainName(host), introduction, word, end: end, in: text) else { return [] }
    return dots + slashes(after: end, in: text)
  }

  private func isMeant(
    _ host: DomainName, _ introduction: String, _ word: DotWord, end: Int, in text: EntityText
  ) -> Bool {
    if host.isEqualToOrBelow(anyOf: domains) { return true }
    guard let ending = host.labels.last, word.endings.contains(String(ending)),
      !Self.introductions.contains(introduction)
    else { return false }
    guard text[end] == 0x20 else { return true }
    return !Self.continuations.contains(text.string(end + 1..<labelEnd(from: end + 1, in: text)).lowercased())
  }

  /// The dot's name between spaces, after `end`.
  private func dot(after end: Int, in text: EntityText) -> (word: DotWord, end: Int)? {
    guard text[end] == 0x20, let (word, length) = DotWord.at(end + 1, in: text), text[end + 1 + length] == 0x20 else {
      return nil
    }
    return (word, end + 2 + length)
  }

  /// `larkfield dot example slash press`.
  private func slashes(after end: Int, in text: EntityText) -> [LinkRewrite] {
    var slashes: [LinkRewrite] = []
    var end = end
    while slashes.count < Self.mostLabels, text.matches(" slash ", at: end) {
      let next = labelEnd(from: end + 7, in: text)
      guard next > end + 7 else { break }
      slashes.append(LinkRewrite(range: end..<end + 7, replacement: .slash, form: .spoken))
      end = next
    }
    return slashes
  }

  private func labelStart(endingAt end: Int, in text: EntityText) -> Int {
    text.start(from: end, downTo: max(0, end - Self.longestLabel), while: EntityCharacters.isBareHost)
  }

  /// Without what ends the sentence.
  private func labelEnd(from start: Int, in text: EntityText) -> Int {
    var end = text.end(from: start, to: start + Self.longestLabel, while: EntityCharacters.isBareHost)
    while end > start, HostRun.isJoint(text[end - 1]) { end -= 1 }
    return end
  }

  private static func isLabel(_ byte: UInt8) -> Bool { !HostRun.isJoint(byte) }

  /// Words before “dot com” that make it a thing.
  private static let introductions: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "any", "every", "each", "some", "no", "my", "your", "his",
    "her",
    "our", "their", "its", "of", "in", "on", "at", "for", "and", "or", "to", "by", "with", "from", "as", "is", "are",
    "was", "were", "be", "pre", "post", "first", "second", "last", "next", "big", "old", "new", "early", "late",
    "polka",
    "red", "whole", "entire", "during", "before", "after", "since", "another", "one", "two", "der", "die", "das", "ein",
    "le", "la", "un", "une", "el", "il", "o", "um", "het", "een", "dot",
  ]

  /// Words after it that do.
  private static let continuations: Set<String> = [
    "boom", "bubble", "bust", "crash", "era", "burst", "company", "companies", "days", "craze", "age", "collapse",
    "millionaire", "millionaires", "billionaire", "startup", "startups", "generation", "mania", "stock", "stocks",
    "style",
    "business", "businesses", "blase", "ära",
  ]
}
