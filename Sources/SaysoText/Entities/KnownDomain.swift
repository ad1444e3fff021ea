/// Reads a domain whose last label is, or begins with, a known top-level domain: `twitter.みんなです` holds
/// `twitter.みんな`. This is how twitter-text reads hosts; Mastodon took it over.
struct KnownDomain {
  /// Letters of a label beside the ASCII ones. `-` and `_` join labels' parts.
  let accepts: (Unicode.Scalar) -> Bool

  /// Of the longest reading that starts at `start`; every label is read once.
  func range(from start: Int, in text: EntityText) -> Range<Int>? {
    var best: Int?
    var label = start
    var mayEnd = false
    while true {
      let end = text.end(from: label, while: isHostCharacter)
      if mayEnd, let known = TopLevelDomain.end(in: label..<end, of: text) { best = known }
      guard text[end] == UInt8(ascii: "."), isLabel(label..<end, in: text) else { break }
      mayEnd = !(label..<end).contains { text[$0] == UInt8(ascii: "_") }
      label = end + 1
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
    return scalars + 4 <= 63 && !text.matches("xn--", at: label.lowerBound)
  }

  /// In a host on X: whatever is no punctuation of ASCII, no space and no directional mark.
  static func isOnX(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && !ScalarTable.isWhiteSpace(scalar.value) && !EntityCharacters.isDirectional(scalar)
      && scalar != "\u{FEFF}" && scalar != "\u{FFFD}" && scalar.value & 0xFFFE != 0xFFFE && scalar.value != 0x180E
  }
}

/// The last label of a domain, by the Public Suffix List.
enum TopLevelDomain {
  /// The longest is `வெளிநாடு`-like names of far fewer letters than this.
  private static let longest = 24

  static func isKnown(_ label: String) -> Bool { PublicSuffixList.contains(label.lowercased(), .any) }

  /// Where the top-level domain ends that `label` begins with. No letter, digit, `@`, `+` or `-` of ASCII may follow.
  static func end(in label: Range<Int>, of text: EntityText) -> Int? {
    if text.matches("xn--", at: label.lowerBound) {
      let end = text.end(
        from: label.lowerBound + 4, to: label.upperBound, while: EntityCharacters.isASCIIAlphanumeric(_:))
      return end > label.lowerBound + 4 && mayEnd(at: end, in: text) ? end : nil
    }
    var ends: [Int] = []
    var end = label.lowerBound
    while end < label.upperBound, ends.count < longest, text[end] != UInt8(ascii: "_") {
      end += text.width(at: end)
      ends.append(end)
    }
    return ends.last { mayEnd(at: $0, in: text) && isKnown(text.string(label.lowerBound..<$0)) }
  }

  private static func mayEnd(at offset: Int, in text: EntityText) -> Bool {
    let after = text[offset]
    return !EntityCharacters.isASCIIAlphanumeric(after) && after != UInt8(ascii: "@") && after != UInt8(ascii: "+")
      && after != UInt8(ascii: "-")
  }
}
