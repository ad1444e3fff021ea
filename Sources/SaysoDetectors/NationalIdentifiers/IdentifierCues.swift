import SaysoText

/// Words near by that say what a number is: `SSN`, `tax file number`, `個人番号`.
///
/// Compared by NFKC_Casefold and without marks, in the author's own characters, so in any script. A cue of up to four
/// characters must be a whole word (or its plural), a longer one the beginning of a word, since many languages inflect.
struct IdentifierCues: Sendable {
  /// By their first character.
  private let cues: [UInt32: [[UInt32]]]

  /// How far a cue may stand before the number: in characters, and in words. Never on another line.
  private static let reachBefore = (characters: 64, words: 8)
  /// How far after it: `078-05-1126 is my social security number`. Never past a digit or the sentence's end.
  private static let reachAfter = (characters: 30, words: 4)

  /// Words and phrases, separated by commas.
  init(_ list: String) {
    let cues = list.split(separator: ",").map { Self.folded($0.drop { $0 == " " || $0 == "\n" }.unicodeScalars) }
    self.cues = Dictionary(grouping: cues.filter { !$0.isEmpty }, by: { $0.first ?? 0 })
  }

  func stand(beside range: Range<Int>, in text: DetectorText) -> Bool {
    let source = text.sourceRange(range)
    return contained(in: Self.before(source.lowerBound, in: text.source, reach: Self.reachBefore))
      || contained(in: Self.after(source.upperBound, in: text.source))
  }

  /// Whether one is among the last two words.
  func stand(rightBefore range: Range<Int>, in text: DetectorText) -> Bool {
    contained(in: Self.before(text.sourceRange(range).lowerBound, in: text.source, reach: (32, 3)))
  }

  private func contained(in window: [UInt32]) -> Bool {
    var before: UInt32 = 0
    for (start, scalar) in window.enumerated() {
      defer { before = scalar }
      if Self.isLatin(before) && Self.isLatin(scalar) { continue }
      if let cues = cues[scalar], cues.contains(where: { Self.stands($0, at: start, in: window) }) { return true }
    }
    return false
  }

  /// At the beginning of a word.
  private static func stands(_ cue: [UInt32], at start: Int, in window: [UInt32]) -> Bool {
    guard window[start...].starts(with: cue) else { return false }
    let end = start + cue.count
    guard cue.count <= 4, end < window.count, isLatin(window[end - 1]), isLatin(window[end]) else { return true }
    let isPlural = window[end] == 0x73 && (end + 1 == window.count || !isLatin(window[end + 1]))
    return isPlural
  }

  private static func isLatin(_ scalar: UInt32) -> Bool { scalar &- 0x61 < 26 }

  private static func before(
    _ offset: Int, in source: [UInt8], reach: (characters: Int, words: Int)
  ) -> [UInt32] {
    let end = min(offset, source.count)
    var (start, words) = (end, 0)
    // Four bytes a character at most.
    while start > 0, end - start < reach.characters * 4, source[start - 1] != 0x0A {
      if source[start - 1] == 0x20 { words += 1 }
      if words > reach.words { break }
      start -= 1
    }
    let window = String(decoding: source[start..<end], as: UTF8.self)
    return folded(window.unicodeScalars.suffix(reach.characters))
  }

  private static func after(_ offset: Int, in source: [UInt8]) -> [UInt32] {
    let start = min(offset, source.count)
    var (end, words) = (start, 0)
    while end < source.count, end - start < reachAfter.characters, !endsReach(source[end]) {
      if source[end] == 0x20 { words += 1 }
      if words > reachAfter.words { break }
      end += 1
    }
    return folded(String(decoding: source[start..<end], as: UTF8.self).unicodeScalars)
  }

  private static func endsReach(_ byte: UInt8) -> Bool {
    DetectorText.isDigit(byte) || "\n.,;!?".utf8.contains(byte)
  }

  private static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt32] {
    var bytes: [UInt8] = []
    for scalar in scalars { ScalarTable.appendFold(of: scalar.value, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value).filter { !ScalarTable.isMark($0) }
  }
}
