/// Which last labels of a domain are real, by the Public Suffix List.
struct TopLevelDomains: Sendable {
  let suffixes: PublicSuffixList

  /// In scalars; the longest names that are not Latin have half as many.
  private static let longest = 24

  func isKnown(_ label: String) -> Bool { suffixes.contains(label.lowercased(), .any) }

  /// Whether the host stands below an ending of the list. Under some top-level domains the list names nothing but the
  /// second level: `co.za`, but no `za`.
  func isKnown(endOf host: DomainName) -> Bool {
    if host.isBelowSuffix(of: suffixes) { return true }
    let labels = host.labels
    guard labels.count >= 3, !host.isAddress, host.name.utf8.count <= DomainName.longest else { return false }
    return isKnown(labels.suffix(2).joined(separator: "."))
  }

  /// Where the top-level domain ends that begins at `start`; `previous` is the label before it. No letter, digit, `@`,
  /// `+` or `-` of ASCII may follow.
  func end(from start: Int, after previous: Range<Int>, in text: EntityText) -> Int? {
    if text.matches("xn--", at: start) {
      let end = text.end(from: start + 4, to: start + 64, while: EntityCharacters.isASCIIAlphanumeric(_:))
      return end > start + 4 && Self.mayEnd(at: end, in: text) ? end : nil
    }
    var ends: [Int] = []
    var end = start
    while ends.count < Self.longest, let scalar = text.scalar(at: end), Self.isLetter(scalar) {
      end += text.width(at: end)
      ends.append(end)
    }
    return ends.last { end in
      guard Self.mayEnd(at: end, in: text) else { return false }
      return isKnown(text.string(start..<end)) || isKnown(text.string(previous) + "." + text.string(start..<end))
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || EntityCharacters.isASCIIAlphanumeric(scalar) || KnownDomain.isOnX(scalar)
  }

  private static func mayEnd(at offset: Int, in text: EntityText) -> Bool {
    let after = text[offset]
    return !EntityCharacters.isASCIIAlphanumeric(after) && after != UInt8(ascii: "@") && after != UInt8(ascii: "+")
      && after != UInt8(ascii: "-")
  }
}
