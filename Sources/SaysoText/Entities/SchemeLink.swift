/// Recognises `https://…` and every other `scheme://host`.
struct SchemeLink {
  /// Longer words before `://` are no scheme anybody registered.
  static let longestScheme = 32

  let domains: Set<String>
  let suffixes: PublicSuffixList

  /// `colon` is where the `:` stands.
  func entity(colon: Int, in text: EntityText, from floor: Int) -> Entity? {
    guard text.matches("://", at: colon) else { return nil }
    let start = schemeStart(colon, in: text, from: floor)
    guard colon - start >= 2 else { return nil }
    let scheme = text.string(start..<colon).lowercased()
    var authority = colon + 3
    if scheme == "http" || scheme == "https" {
      // Browsers skip any number of slashes here.
      while text[authority] == UInt8(ascii: "/") || text[authority] == UInt8(ascii: "\\") { authority += 1 }
    }
    let authorityEnd = text.end(from: authority, while: EntityCharacters.isAuthority)
    // The last @ divides: https://larkfield.example@evil.io leads to evil.io.
    let at = (authority..<authorityEnd).last { text[$0] == UInt8(ascii: "@") }
    guard let host = host(from: at.map { $0 + 1 } ?? authority, in: text) else { return nil }
    let tail = LinkTail(after: host.upperBound, in: text)
    let address = LinkAddress(
      scheme: scheme, hasUserinfo: at != nil, host: host, tail: tail, in: text, suffixes: suffixes)
    return Entity(kind: .link(address), range: start..<tail.end)
  }

  /// A word run into the scheme (`seehttp://…`) is not part of it.
  private func schemeStart(_ colon: Int, in text: EntityText, from floor: Int) -> Int {
    var start = text.start(from: colon, downTo: max(floor, colon - Self.longestScheme)) {
      EntityCharacters.isASCIIAlphanumeric($0) || $0 == "+" || $0 == "-"
    }
    if colon - start >= 5, text.matches("https", at: colon - 5) { return colon - 5 }
    if colon - start >= 4, text.matches("http", at: colon - 4) { return colon - 4 }
    while start < colon, !EntityCharacters.isASCIILetter(text[start]) { start += 1 }
    return start
  }

  private func host(from start: Int, in text: EntityText) -> Range<Int>? {
    if text[start] == UInt8(ascii: "[") { return bracketed(from: start, in: text) }
    var end = text.end(from: start, while: EntityCharacters.isSchemeHost)
    while end > start, HostRun.isJoint(text[end - 1]) { end -= 1 }
    guard end > start else { return nil }
    return start..<beforeRunningText(start..<end, in: text)
  }

  /// An IPv6 address.
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
    return name.isBelowSuffix(of: suffixes) || name.isEqualToOrBelow(anyOf: domains)
  }
}
