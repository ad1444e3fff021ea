/// Recognises `https://…` and every other `scheme://host` that the grammar takes.
struct SchemeLink {
  /// Longer words before `://` are no scheme anybody registered.
  static let longestScheme = 32

  let domains: Set<String>
  let endings: TopLevelDomains
  let grammar: LinkGrammar

  /// `colon` is where the `:` of `://` stands.
  func entity(colon: Int, in text: EntityText, from floor: Int) -> Entity? {
    guard let start = schemeStart(colon, in: text, from: floor), grammar.mayFollow(text.scalar(before: start)) else {
      return nil
    }
    let scheme = text.string(start..<colon).lowercased()
    let (host, hasUserinfo) = host(after: colon, scheme: scheme, in: text)
    guard let host else { return nil }
    var tail = LinkTail(after: host.upperBound, of: start, grammar.tail, in: text)
    if grammar.knowsShortener, scheme.hasPrefix("http"), text.string(host).lowercased() == "t.co" {
      guard let shortened = shortened(tail, in: text) else { return nil }
      tail = shortened
    }
    let address = LinkAddress(
      scheme: scheme, hasUserinfo: hasUserinfo, host: host, tail: tail, in: text,
      suffixes: endings.suffixes)
    return Entity(kind: .link(address), range: start..<tail.end)
  }

  private func schemeStart(_ colon: Int, in text: EntityText, from floor: Int) -> Int? {
    guard case .listed(let schemes) = grammar.schemes else { return anySchemeStart(colon, in: text, from: floor) }
    for scheme in schemes {
      let start = colon - scheme.utf8CodeUnitCount
      if start >= floor, text.matches(scheme, at: start) { return start }
    }
    return nil
  }

  /// A word run into the scheme (`seehttp://…`) is not part of it. RFC 3986 §3.1.
  private func anySchemeStart(_ colon: Int, in text: EntityText, from floor: Int) -> Int? {
    var start = text.start(from: colon, downTo: max(floor, colon - Self.longestScheme)) {
      EntityCharacters.isASCIIAlphanumeric($0) || $0 == "+" || $0 == "-"
    }
    if colon - start >= 5, text.matches("https", at: colon - 5) { return colon - 5 }
    if colon - start >= 4, text.matches("http", at: colon - 4) { return colon - 4 }
    while start < colon, !EntityCharacters.isASCIILetter(text[start]) { start += 1 }
    return colon - start >= 2 ? start : nil
  }

  private func host(after colon: Int, scheme: String, in text: EntityText) -> (host: Range<Int>?, hasUserinfo: Bool) {
    var authority = colon + 3
    guard case .any = grammar.host else {
      return (KnownDomain(accepts: KnownDomain.isOnX, endings: endings).range(from: authority, in: text), false)
    }
    if scheme == "http" || scheme == "https" {
      // Browsers skip any number of slashes here.
      while text[authority] == UInt8(ascii: "/") || text[authority] == UInt8(ascii: "\\") { authority += 1 }
    }
    let authorityEnd = text.end(from: authority, while: EntityCharacters.isAuthority)
    // The last @ divides: https://larkfield.example@evil.io leads to evil.io.
    let at = (authority..<authorityEnd).last { text[$0] == UInt8(ascii: "@") }
    return (
      schemeHost.range(from: at.map { $0 + 1 } ?? authority, in: text), at != nil
    )
  }

  private var schemeHost: SchemeHost {
    if case .sentence = grammar.tail { return SchemeHost(domains: domains, endings: endings, endsAtEmoji: true) }
    return SchemeHost(domains: domains, endings: endings, endsAtEmoji: false)
  }

  /// X's backend takes slugs of at most 40 characters, and a query after one.
  private func shortened(_ tail: LinkTail, in text: EntityText) -> LinkTail? {
    let start = tail.range.lowerBound
    guard text[start] == UInt8(ascii: "/"), !tail.range.isEmpty else { return tail }
    let end = text.end(from: start + 1, while: EntityCharacters.isASCIIAlphanumeric(_:))
    guard end > start + 1 else { return tail }
    guard end - start - 1 <= 40 else { return nil }
    return text[end] == UInt8(ascii: "?") ? tail : LinkTail(cutting: tail, at: end, in: text)
  }
}
