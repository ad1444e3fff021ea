/// Recognises `@dana`, dotted handles (`@dana.reyes`, `@dana.bsky.social`) and federated ones
/// (`@dana@mastodon.example`).
struct Mention {
  let domains: Set<String>
  let suffixes: PublicSuffixList

  func entity(at sign: Int, in text: EntityText, from floor: Int) -> Entity? {
    guard standsFree(sign, in: text, from: floor) else { return nil }
    let start = sign + text.width(at: sign)
    var end = word(from: start, in: text)
    guard end > start else { return nil }
    end = dotted(from: start, first: end, in: text)
    if isAt(end, in: text) {
      guard let server = HostRun.afterSign(end + text.width(at: end), in: text) else { return nil }
      end = server.upperBound
    }
    guard !text.matches("://", at: end) else { return nil }
    if let after = text.scalar(at: end), EntityCharacters.isAccentedLatin(after) { return nil }
    return Entity(kind: .mention(handle: text.string(start..<end)), range: sign..<end)
  }

  /// Not inside a word, an address or a swear word; but `RT@dana` mentions, as on X.
  private func standsFree(_ sign: Int, in text: EntityText, from floor: Int) -> Bool {
    guard let before = text.scalar(before: sign) else { return true }
    switch before {
    case "_", "!", "#", "$", "%", "&", "*", "@", "＠": return false
    default:
      guard EntityCharacters.isASCIIAlphanumeric(before) else { return true }
      let isRetweet = sign - 2 >= floor && text.matches("rt", at: sign - 2)
      return isRetweet && !(text.scalar(before: sign - 2).map(EntityCharacters.isLetterMarkOrDigit) ?? false)
    }
  }

  private func isAt(_ offset: Int, in text: EntityText) -> Bool {
    text[offset] == UInt8(ascii: "@") || text.scalar(at: offset) == "＠"
  }

  private func word(from start: Int, in text: EntityText) -> Int {
    var end = start
    while EntityCharacters.isASCIIAlphanumeric(text[end]) || text[end] == UInt8(ascii: "_") { end += 1 }
    return end
  }

  /// A handle that is a domain is taken whole. Otherwise dots join words as long as each begins in lower case: a capital
  /// after the dot begins a sentence.
  private func dotted(from start: Int, first: Int, in text: EntityText) -> Int {
    var run = text.end(from: start, to: start + DomainName.longest) {
      EntityCharacters.isASCIIAlphanumeric($0) || $0 == "-" || $0 == "."
    }
    while run > first, HostRun.isJoint(text[run - 1]) { run -= 1 }
    if run > first, !EntityCharacters.isASCIIAlphanumeric(text[run]), isDomain(text.string(start..<run)) { return run }
    var end = first
    while text[end] == UInt8(ascii: "."), word(from: end + 1, in: text) > end + 1,
      !EntityCharacters.isASCIIUppercase(text[end + 1])
    {
      end = word(from: end + 1, in: text)
    }
    return end
  }

  /// `.test` and `.example` are reserved for such uses by RFC 2606.
  private func isDomain(_ handle: String) -> Bool {
    let domain = DomainName(handle)
    guard domain.labels.count >= 2, !domain.labels.contains("") else { return false }
    if AmbiguousEnding.isLikely(in: handle.split(separator: ".")) { return false }
    return domain.isBelowSuffix(of: suffixes) || domain.isEqualToOrBelow(anyOf: domains) || domain.labels.last == "test"
      || domain.labels.last == "example"
  }
}
