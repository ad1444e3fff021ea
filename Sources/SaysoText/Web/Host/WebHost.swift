/// A host as browsers read it (URL standard, https://url.spec.whatwg.org/#hosts-(domains-and-ip-addresses)).
public enum WebHost: Hashable, Sendable {
  /// In lower-case ASCII; a trailing dot stays, and labels may be empty.
  case domain(String)
  case ipv4(UInt32)
  case ipv6(IPv6Address)
  /// Of a scheme the standard knows nothing of: as written, percent-encoded.
  case opaque(String)
  case empty

  /// In bytes. The standard has no limit, a domain that resolves at most 253; Punycode takes more than linear time.
  public static let longestInternationalized = 4096

  /// The host of an address with a special scheme, such as `https`.
  public init(_ written: String) throws(WebHostError) {
    self = try HostParser.host(ArraySlice(written.utf8))
  }

  /// As it stands in an address: IPv6 in brackets.
  public var serialized: String {
    switch self {
    case .domain(let name), .opaque(let name): name
    case .ipv4(let address): IPv4Number.text(address)
    case .ipv6(let address): "[\(address)]"
    case .empty: ""
    }
  }

  /// What a reader would see: Punycode decoded by UTS 46 (“domain to Unicode”). For display only, not for comparison.
  public var unicode: String {
    if case .domain(let name) = self { InternationalDomain.unicode(name) } else { serialized }
  }
}
