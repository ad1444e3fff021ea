/// The host after `scheme://`: whatever a browser would try to open.
struct SchemeHost {
  let domains: Set<String>
  let endings: TopLevelDomains

  func range(from start: Int, in text: EntityText) -> Range<Int>? {
    if text[start] == UInt8(ascii: "[") { return bracketed(from: start, in: text) }
    var end = text.end(from: start, while: EntityCharacters.isSchemeHost)
    end = max(start, beforeGluedScheme(end, in: text))
    while end > start, let last = text.scalar(before: end), endsNoHost(last) { end = text.start(before: end) }
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

  /// An IPv6 address (RFC 3986 §3.2.2).
  private func bracketed(from start: Int, in text: EntityText) -> Range<Int>? {
    let end = text.end(from: start + 1, to: start + 64) {
      EntityCharacters.isASCIIAlphanumeric($0) || $0 == ":" || $0 == "." || $0 == "%"
    }
    return end > start + 2 && text[end] == UInt8(ascii: "]") ? start..<end + 1 : nil
  }

  /// `http://example.comだよね`: when the whole is no known domain, the host ends where a script without spaces takes
  /// over, if it is a domain up to there.
  private func beforeRunningText(_ host: Range<Int>, in text: EntityText) -> Int {
    let cut = text.end(from: host.lowerBound, to: host.upperBound) { !EntityCharacters.isSpacelessScript($0) }
    guard cut < host.upperBound, cut > host.lowerBound, !isKnown(host, in: text),
      isKnown(host.lowerBound..<cut, in: text)
    else { return host.upperBound }
    return cut
  }

  private func isKnown(_ host: Range<Int>, in text: EntityText) -> Bool {
    guard host.count <= DomainName.longest else { return false }
    let name = DomainName(text.string(host))
    return endings.isKnown(endOf: name) || name.isEqualToOrBelow(anyOf: domains)
  }
}
