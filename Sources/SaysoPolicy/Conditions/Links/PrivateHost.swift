import SaysoText

/// Hosts that nobody outside a company's own network can reach.
///
/// Names of one label, `.local` (RFC 6762), `.home.arpa` (RFC 8375), `.internal` (ICANN, 2024), `.corp` and `.lan` as
/// they are used although nobody registers them, and the private and loopback addresses of RFC 1918 and RFC 6890.
enum PrivateHost {
  private static let endings: Set<String> = ["local", "internal", "corp", "lan", "intranet", "home.arpa", "localhost"]

  static func matches(_ host: DomainName) -> Bool {
    if host.isAddress { return isPrivate(host.labels.map { UInt8($0) }) }
    return isSingleLabel(host.name) || host.isEqualToOrBelow(anyOf: endings)
  }

  /// Letters, digits and hyphens, as RFC 1123 has host names: `http://url_removed` stands for something else.
  private static func isSingleLabel(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }

  private static func isPrivate(_ parts: [UInt8?]) -> Bool {
    guard parts.count == 4, let first = parts[0], let second = parts[1] else { return false }
    switch first {
    case 10, 127: return true
    case 172: return (16...31).contains(second)
    case 192: return second == 168
    case 169: return second == 254
    default: return false
    }
  }
}
