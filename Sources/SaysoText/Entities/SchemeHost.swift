/// The host after `scheme://`: whatever a browser would try to open.
struct SchemeHost {
  let domains: Set<String>
  let endings: TopLevelDomains
  /// Whether an emoji may be what follows a link, as it is where links end with the sentence and not with a space.
  let endsAtEmoji: Bool

  func range(from start: Int, in text: EntityText) -> Range<Int>? {
    if text[start] == UInt8(ascii: "[") { return bracketed(from: start, in: text) }
    var end = text.end(from: start, while: EntityCharacters.isSchemeHost)
    end = max(start, beforeGluedScheme(end, in: text))
    while end > start, let last = text.scalar(before: end), endsNoHost(last), !isJoint(last, before: end, in: text) {
      end = text.start(before: end)
    }
    guard end > start else { return nil }
    return start..<beforeRunningText(start..<end, in: text)
  }

  /// `https://a.comhttps://b.com` is two links whose space got lost.
  private func beforeGluedScheme(_ end: Int, in text: EntityText) -> Int {
    guard text.matches("://", at: end) else { return end }
    return text.matches("https", at: end - 5) ? end - 5 : text.matches("http", at: end - 4) ? end - 4 : end
  }

  private func endsNoHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "-" || scalar == "_" || scalar == "%" || EntityCharacters.isMappedStop(scalar)
      || ScalarTable.isDefaultIgnorable(scalar.value)
  }

  /// Where a path follows, the sentence doesn't end: `http://xn--/` asks for `xn--`, which no browser opens.
  private func isJoint(_ scalar: Unicode.Scalar, before end: Int, in text: EntityText) -> Bool {
    guard scalar == "-" || scalar == "_" else { return false }
    return text[end] == UInt8(ascii: "/") || text[end] == UInt8(ascii: "?") || text[end] == UInt8(ascii: "#")
  }

  /// An IPv6 address (RFC 3986 §3.2.2).
  private func bracketed(from start: Int, in text: EntityText) -> Range<Int>? {
    let end = text.end(from: start + 1, to: start + 64) {
      EntityCharacters.isASCIIAlphanumeric($0) || $0 == ":" || $0 == "." || $0 == "%"
    }
    return end > start + 2 && text[end] == UInt8(ascii: "]") ? start..<end + 1 : nil
  }

  /// `http://example.comだよね`: when the whole is no known domain, the host ends where a script without spaces or an
  /// emoji takes over, if it is a domain up to there.
  private func beforeRunningText(_ host: Range<Int>, in text: EntityText) -> Int {
    var cut = text.end(from: host.lowerBound, to: host.upperBound) { !mayBeRunningText($0) }
    guard cut < host.upperBound, !isKnown(host, in: text) else { return host.upperBound }
    // No domain is longer.
    while cut < host.upperBound, cut - host.lowerBound <= DomainName.longest {
      if isKnown(host.lowerBound..<cut, in: text) { return cut }
      cut = text.end(from: cut, to: host.upperBound, while: mayBeRunningText)
      cut = text.end(from: cut, to: host.upperBound) { !mayBeRunningText($0) }
    }
    return host.upperBound
  }

  /// Emoji are symbols to Unicode, whether drawn in colour or not, and regional indicators too.
  private func mayBeRunningText(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    return EntityCharacters.isSpacelessScript(scalar)
      || endsAtEmoji && scalar.properties.generalCategory == .otherSymbol
  }

  private func isKnown(_ host: Range<Int>, in text: EntityText) -> Bool {
    guard host.count <= DomainName.longest else { return false }
    let name = DomainName(text.string(host))
    return endings.isKnown(endOf: name) || name.isEqualToOrBelow(anyOf: domains)
  }
}
