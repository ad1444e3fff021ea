import SaysoText

/// Hosts that nobody outside a company's own network can reach.
///
/// Names of one label, `.localhost` (RFC 6761), `.local` (RFC 6762, whose appendix G names the other endings in use),
/// `.home.arpa` (RFC 8375), `.internal` (ICANN, 2024), and the private, shared, link-local and loopback addresses of
/// RFC 1918, 3927, 4193, 4291, 6598 and 6890.
enum PrivateHost {
  /// Nobody can register a name below them.
  static let endings: Set<String> = [
    "local", "internal", "corp", "lan", "intranet", "private", "home", "home.arpa", "localdomain", "localhost",
  ]

  /// Schemes whose host is looked up in a network. Those of apps put a command there: `slack://open`, `tg://resolve`.
  private static let networkSchemes: Set<String> = ["http", "https", "ws", "wss", "ftp", "file", "smb"]

  /// `scheme` is `nil` for a link without one, which is opened as `http`.
  static func matches(_ host: DomainName, scheme: String? = nil) -> Bool {
    if host.isAddress { return isPrivate(address: host.name) }
    return host.isEqualToOrBelow(anyOf: endings)
      || networkSchemes.contains(scheme ?? "http") && isSingleLabel(host.name)
  }

  /// An IPv6 address in brackets may name a zone (RFC 6874), which browsers refuse.
  private static func isPrivate(address: String) -> Bool {
    let unzoned = address.hasPrefix("[") ? address.prefix { $0 != "%" && $0 != "]" } + "]" : address[...]
    return switch try? WebHost(String(unzoned)) {
    case .ipv4(let address): PrivateAddress.isPrivate(ipv4: address)
    case .ipv6(let address): PrivateAddress.isPrivate(address)
    case .domain, .opaque, .empty, nil: false
    }
  }

  /// Letters, digits and hyphens, as RFC 1123 has host names: `http://url_removed` stands for something else.
  private static func isSingleLabel(_ name: String) -> Bool {
    !name.isEmpty && !name.utf8.contains(UInt8(ascii: "."))
      && name.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }
}
