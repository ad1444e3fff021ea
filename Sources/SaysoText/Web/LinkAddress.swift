/// The parts of a link that rules ask about, taken apart as a browser would.
public struct LinkAddress: Hashable, Sendable {
  /// In lower case; `nil` when the link was written without one.
  public let scheme: String?
  public let hasUserinfo: Bool
  /// In lower case, without a trailing dot or port.
  public let host: String
  /// Where the host stands in the text, in UTF-8 bytes.
  public let hostRange: Range<Int>
  /// The path as written, starting with `/`; empty when there is none.
  public let path: String
  /// Where path, query and fragment stand in the text, in UTF-8 bytes; empty when there is none of them.
  public let pathAndQueryRange: Range<Int>
  /// The domain one registers under the public suffix (`example.co.uk`); `nil` for an IP address, a bare suffix, or a name of one label.
  public let registrableDomain: String?

  public init(
    scheme: String?, hasUserinfo: Bool, host: String, hostRange: Range<Int>, path: String,
    pathAndQueryRange: Range<Int>, registrableDomain: String?
  ) {
    self.scheme = scheme
    self.hasUserinfo = hasUserinfo
    self.host = host
    self.hostRange = hostRange
    self.path = path
    self.pathAndQueryRange = pathAndQueryRange
    self.registrableDomain = registrableDomain
  }
}

extension LinkAddress {
  /// The address as it stands in a text: `host` is where its host stands, `tail` what follows it.
  init(
    scheme: String?, hasUserinfo: Bool, host: Range<Int>, tail: LinkTail, in text: EntityText,
    suffixes: PublicSuffixList = .builtin
  ) {
    let name = DomainName(text.string(host))
    self.init(
      scheme: scheme, hasUserinfo: hasUserinfo, host: name.name, hostRange: host, path: tail.path,
      pathAndQueryRange: tail.range, registrableDomain: name.registrableDomain(by: suffixes))
  }
}
