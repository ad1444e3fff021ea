/// Reads a domain whose last label is, or begins with, a known top-level domain: `twitter.みんなです` holds
/// `twitter.みんな`. This is how twitter-text reads hosts; Mastodon took it over.
struct KnownDomain {
  /// Letters of a label beside the ASCII ones. `-` and `_` join labels' parts.
  let accepts: (Unicode.Scalar) -> Bool
  let endings: TopLevelDomains

  /// Of the longest reading that starts at `start`; every label is read once.
  func range(from start: Int, in text: EntityText) -> Range<Int>? {
    var best: Int?
    var previous = start..<start
    var mayEnd = false
    while true {
      let label = previous.upperBound == start ? start : previous.upperBound + 1
      if mayEnd, let known = endings.end(from: label, after: previous, in: text) { best = known }
      let end = text.end(from: label, while: isHostCharacter)
      guard text[end] == UInt8(ascii: "."), isLabel(label..<end, in: text) else { break }
      mayEnd = !(label..<end).contains { text[$0] == UInt8(ascii: "_") }
      previous = label..<end
    }
    return best.map { start..<$0 }
  }

  private func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || EntityCharacters.isASCIIAlphanumeric(scalar) || accepts(scalar)
  }

  /// RFC 5890 §2.3.1: 63 octets in Punycode, of which every letter that is not ASCII takes at least one beside the
  /// four of the prefix; and what carries the prefix already holds ASCII only.
  private func isLabel(_ label: Range<Int>, in text: EntityText) -> Bool {
    guard !label.isEmpty, !HostRun.isJoint(text[label.lowerBound]), !HostRun.isJoint(text[label.upperBound - 1]) else {
      return false
    }
    let others = label.count { text[$0] >= 0x80 }
    if others == 0 { return label.count <= 63 }
    let scalars = label.count { text[$0] & 0xC0 != 0x80 }
    guard scalars + 4 <= 63, !text.matches("xn--", at: label.lowerBound) else { return false }
    // No character takes more than seven octets of Punycode (RFC 3492 §6.2): short labels needn't be converted.
    if others <= 24, scalars * 7 + 4 <= 63 { return true }
    return InternationalDomain.ascii(Array(text.bytes[label])).map { $0.count <= 63 } ?? false
  }

  /// In a host on X: whatever is no punctuation of ASCII, no space and no directional mark.
  static func isOnX(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && !ScalarTable.isWhiteSpace(scalar.value) && !EntityCharacters.isDirectional(scalar)
      && scalar != "\u{FEFF}" && scalar != "\u{FFFD}" && scalar.value & 0xFFFE != 0xFFFE && scalar.value != 0x180E
  }
}
