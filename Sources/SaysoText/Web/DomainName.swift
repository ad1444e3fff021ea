/// A host's name, compared label by label: `larkfield.example.evil.io` is not below `larkfield.example`.
public struct DomainName: Hashable, Sendable {
  /// RFC 1035 §2.3.4, in bytes of text.
  public static let longest = 253

  /// In lower case, without a trailing dot, otherwise as written.
  public let name: String

  public init(_ host: String) {
    var name = host.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    self.name = name
  }

  /// From left to right; some may be empty when the name is malformed.
  public var labels: [Substring] { name.split(separator: ".", omittingEmptySubsequences: false) }

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
    guard isWellFormed, let ending = labels.last, labels.count >= 2 else { return false }
    return suffixes.contains(String(ending), .any) && !suffixes.contains(name, .icann)
  }

  /// `domain` is in lower case, without a trailing dot.
  public func isEqualToOrBelow(_ domain: String) -> Bool {
    guard !domain.isEmpty, name.utf8.suffix(domain.utf8.count).elementsEqual(domain.utf8) else { return false }
    return name.utf8.count == domain.utf8.count || name.utf8.dropLast(domain.utf8.count).last == UInt8(ascii: ".")
  }

  /// `domains` are in lower case, without a trailing dot. At most one look-up a label.
  public func isEqualToOrBelow(anyOf domains: Set<String>) -> Bool {
    guard !domains.isEmpty, name.utf8.count <= Self.longest else { return false }
    var rest = Substring(name)
    while true {
      if domains.contains(String(rest)) { return true }
      guard let dot = rest.firstIndex(of: ".") else { return false }
      rest = rest[rest.index(after: dot)...]
    }
  }

  private var isWellFormed: Bool {
    name.utf8.count <= Self.longest && !isAddress && !labels.contains("") && !name.utf8.contains(0)
  }
}
