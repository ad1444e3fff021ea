/// A host's name, compared label by label: `larkfield.example.evil.io` is not below `larkfield.example`.
///
/// However it was written, it is what a browser would ask for: `LARKFIELD.example.`, `larkfield。example`,
/// `lark%66ield.example` are equal, and so are `münchen.example` and `xn--mnchen-3ya.example`.
public struct DomainName: Hashable, Sendable {
  /// RFC 1035 §2.3.4, in bytes of text.
  public static let longest = 253

  /// In lower-case ASCII without a trailing dot; an IPv4 address in its usual spelling, an IPv6 address in brackets.
  /// What a browser refuses stays as written, in lower case.
  public let name: String

  /// `host` is written as in an address, without a port.
  public init(_ host: String) {
    if HostParser.isPlainDomain(host.utf8) {
      name = host
    } else {
      let parsed = (try? HostParser.host(Array(host.utf8)[...]))?.serialized
      name = Self.withoutTrailingDot(parsed ?? host.lowercased())
    }
  }

  public init(_ host: WebHost) { name = Self.withoutTrailingDot(host.serialized) }

  /// From left to right; some may be empty when the name is malformed.
  public var labels: [Substring] { name.split(separator: ".", omittingEmptySubsequences: false) }

  /// What a reader would see: Punycode decoded. For display, not for comparison.
  public var unicode: String { InternationalDomain.unicode(name) }

  /// Whether it consists of digits and dots, or stands in brackets.
  public var isAddress: Bool {
    name.hasPrefix("[") || !name.isEmpty && name.utf8.allSatisfy { EntityCharacters.isASCIIDigit($0) || $0 == 0x2E }
  }

  /// The domain one registers under the public suffix, by the Public Suffix List with its implicit rule `*`; `nil` for
  /// an IP address, a bare suffix, a name of one label or a malformed one.
  public var registrableDomain: String? { registrableDomain(by: .builtin) }

  public func registrableDomain(by suffixes: PublicSuffixList) -> String? {
    isWellFormed ? suffixes.registrableDomain(of: name) : nil
  }

  /// Whether its ending is in the Public Suffix List and something stands before the suffix. Private suffixes
  /// (`github.io`) count as names here, since they have sites of their own.
  public var isBelowKnownSuffix: Bool { isBelowSuffix(of: .builtin) }

  public func isBelowSuffix(of suffixes: PublicSuffixList) -> Bool {
    guard isWellFormed, let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = String(name[name.utf8.index(after: dot)...])
    return suffixes.contains(ending, .any) && !suffixes.contains(name, .icann)
  }

  /// `domain` is as `name` is: in lower-case ASCII, without a trailing dot.
  public func isEqualToOrBelow(_ domain: String) -> Bool {
    guard !domain.isEmpty, name.utf8.suffix(domain.utf8.count).elementsEqual(domain.utf8) else { return false }
    return name.utf8.count == domain.utf8.count || name.utf8.dropLast(domain.utf8.count).last == UInt8(ascii: ".")
  }

  /// `domains` are as `name` is. At most one look-up a label.
  public func isEqualToOrBelow(anyOf domains: Set<String>) -> Bool {
    guard !domains.isEmpty, name.utf8.count <= Self.longest else { return false }
    if domains.contains(name) { return true }
    let bytes = name.utf8
    var start = bytes.startIndex
    while let dot = bytes[start...].firstIndex(of: UInt8(ascii: ".")) {
      start = bytes.index(after: dot)
      if domains.contains(String(name[start...])) { return true }
    }
    return false
  }

  private var isWellFormed: Bool {
    var previous = UInt8(ascii: ".")
    for byte in name.utf8 {
      if byte == 0 || byte == UInt8(ascii: ".") && previous == byte { return false }
      previous = byte
    }
    return previous != UInt8(ascii: ".") && name.utf8.count <= Self.longest && !isAddress
  }

  /// Not of a name that ends in an empty label: that is no other way to write the name before it.
  private static func withoutTrailingDot(_ name: String) -> String {
    name.hasSuffix(".") && !name.hasSuffix("..") ? String(name.dropLast()) : name
  }
}
