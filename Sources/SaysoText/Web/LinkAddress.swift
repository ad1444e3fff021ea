/// Where a link leads, taken apart as a browser would.
///
/// A link in a text keeps its place; one that stands apart from what is displayed (the target in HTML or Markdown, a
/// facet) has empty ranges. What most rules ask for is worked out at once and cheap for plain addresses; the rest is
/// parsed on demand.
public struct LinkAddress: Hashable, Sendable {
  /// In lower case; `nil` when the link was written without one.
  public let scheme: String?
  public let hasUserinfo: Bool
  /// The host a browser would ask for, without a trailing dot or port: in lower-case ASCII, an IPv4 address in its
  /// usual spelling, an IPv6 address in brackets. What a browser refuses stays as written, in lower case. Names are
  /// read so whatever the scheme, though the URL standard leaves those of unknown schemes alone.
  public let host: String
  /// Where the host stands in the text, in UTF-8 bytes.
  public let hostRange: Range<Int>
  /// The path as the server gets it: percent-encoded, dot segments resolved, starting with `/`; empty when none is
  /// written. As written, with `/` for `\`, where a browser refuses the link.
  public let path: String
  /// Where path, query and fragment stand in the text, in UTF-8 bytes; empty when there is none of them.
  public let pathAndQueryRange: Range<Int>
  /// The domain one registers under the public suffix (`example.co.uk`); `nil` for an IP address, a bare suffix, or a name of one label.
  public let registrableDomain: String?
  /// The link as its author wrote it; the address in full when it stands apart.
  public let written: String

  public init(
    scheme: String?, hasUserinfo: Bool, host: String, hostRange: Range<Int>, path: String,
    pathAndQueryRange: Range<Int>, registrableDomain: String?, written: String? = nil
  ) {
    self.scheme = scheme
    self.hasUserinfo = hasUserinfo
    self.host = host
    self.hostRange = hostRange
    self.path = path
    self.pathAndQueryRange = pathAndQueryRange
    self.registrableDomain = registrableDomain
    self.written = written ?? (scheme.map { $0 + "://" } ?? "") + host + path
  }
}

extension LinkAddress {
  /// The address a browser opens, taken apart; `nil` when it refuses. `http` is assumed where no scheme is written.
  /// Parsed anew at every call.
  public var webURL: WebURL? { try? WebURL(scheme == nil ? "http://" + written : written) }

  /// The address a browser opens, in full; as written when it refuses.
  public var url: String { webURL?.href ?? written }

  /// Whether a browser takes it for an address.
  public var isOpenable: Bool { webURL != nil }

  /// `nil` for the scheme's default port.
  public var port: UInt16? { webURL?.port }

  /// The host as a reader would see it, Punycode decoded: `münchen.example`.
  public var unicodeHost: String { InternationalDomain.unicode(host) }
}

extension LinkAddress {
  /// The address as it stands in a text: `host` is where its host stands, `tail` what follows it.
  init(
    scheme: String?, hasUserinfo: Bool, host: Range<Int>, tail: LinkTail, in text: EntityText,
    suffixes: PublicSuffixList = .builtin
  ) {
    let start = scheme == nil ? host.lowerBound : Self.userinfoStart(before: host.lowerBound, in: text)
    let written = (scheme.map { $0 + "://" } ?? "") + text.string(start..<max(start, tail.end))
    if let other = Self.authorityGoesOn(after: host, to: tail.end, in: text) {
      self.init(scheme: scheme, written: written, host: other.host, tail: other.tail, in: text, suffixes: suffixes)
      return
    }
    let name = DomainName(text.string(host))
    self.init(
      scheme: scheme, hasUserinfo: hasUserinfo, host: name.name, hostRange: host,
      path: Self.resolved(tail.path, of: scheme), pathAndQueryRange: tail.range,
      registrableDomain: name.registrableDomain(by: suffixes), written: written)
  }

  /// The same when what a platform took for the host is user information to a browser.
  private init(
    scheme: String?, written: String, host: Range<Int>, tail: Range<Int>, in text: EntityText,
    suffixes: PublicSuffixList
  ) {
    let url = try? WebURL(scheme == nil ? "http://" + written : written)
    let name = url?.host.map { DomainName($0) } ?? DomainName(text.string(host))
    self.init(
      scheme: scheme, hasUserinfo: true, host: name.name, hostRange: host, path: url?.path ?? "",
      pathAndQueryRange: tail, registrableDomain: name.registrableDomain(by: suffixes), written: written)
  }

  /// Bluesky ends a link at a space alone, and so links `paypal.com@evil.io` as one that begins with a domain: a browser
  /// opens what stands behind the last `@` before the path. The place of that host, and of what follows it; `nil` where
  /// there is no such sign.
  private static func authorityGoesOn(
    after host: Range<Int>, to end: Int, in text: EntityText
  ) -> (host: Range<Int>, tail: Range<Int>)? {
    guard host.upperBound < end else { return nil }
    let authorityEnd = text.end(from: host.upperBound, to: end) { !"/\\?#".unicodeScalars.contains($0) }
    guard let at = (host.upperBound..<authorityEnd).last(where: { text[$0] == UInt8(ascii: "@") }),
      at + 1 < authorityEnd, text[at + 1] != UInt8(ascii: ":")
    else { return nil }
    let isBracketed = text[at + 1] == UInt8(ascii: "[")
    let hostEnd = text.end(from: at + 1, to: authorityEnd) { isBracketed ? $0 != "]" : $0 != ":" }
    return (at + 1..<min(isBracketed ? hostEnd + 1 : hostEnd, authorityEnd), authorityEnd..<end)
  }

  /// Where an address leads that stands by itself: the target of a link in HTML or Markdown, or of a facet. One that
  /// begins with `//` is read as `https`. `nil` when it is relative or a browser refuses it. `mailto:` and the like
  /// have an empty host.
  public init?(url target: String, suffixes: PublicSuffixList = .builtin) {
    guard let url = (try? WebURL(target)) ?? Self.withoutScheme(target) else { return nil }
    let name: DomainName
    switch url.host {
    case .opaque(let written): name = DomainName(written)
    case .some(let host): name = DomainName(host)
    case nil: name = DomainName("")
    }
    self.init(
      scheme: url.scheme, hasUserinfo: url.hasCredentials, host: name.name, hostRange: 0..<0, path: url.path,
      pathAndQueryRange: 0..<0, registrableDomain: name.registrableDomain(by: suffixes), written: url.href)
  }

  private static func withoutScheme(_ target: String) -> WebURL? {
    var base = WebURL(scheme: SpecialScheme.https.rawValue)
    base.host = .domain("invalid")
    base.path = "/"
    guard let url = try? WebURL(target, base: base), url.host != base.host else { return nil }
    return url
  }

  /// User information and slashes stand between `://` and the host; neither slash is part of it.
  private static func userinfoStart(before host: Int, in text: EntityText) -> Int {
    var start = host
    while start > 0, text[start - 1] != UInt8(ascii: "/"), text[start - 1] != UInt8(ascii: "\\") { start -= 1 }
    return start
  }

  private static func resolved(_ path: String, of scheme: String?) -> String {
    if path.isEmpty || isPlain(path) { return path }
    // The host has no say in the path.
    return (try? WebURL("\(scheme ?? "http")://host\(path)"))?.path ?? path
  }

  /// Whether parsing would leave the path as it is: nothing to encode and no segment that begins with a dot.
  private static func isPlain(_ path: String) -> Bool {
    var previous: UInt8 = 0
    for byte in path.utf8 {
      if PercentEncodeSet.path.contains(byte) || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "%") {
        return false
      }
      if previous == UInt8(ascii: "/"), byte == UInt8(ascii: ".") { return false }
      previous = byte
    }
    return true
  }
}
