import SaysoText

/// Where a link goes, as far as a policy asks.
struct LinkPlace: Hashable, Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// A host of the company's own that the policy calls internal, or one that nobody outside can reach.
    case `internal`
    /// A domain that hides where the link goes.
    case shortener
    /// Something stands before an `@`, so that the address seems to be another.
    case userinfo
  }

  static let attributes: [AttributeShape] = [
    .optional("domain", .domain, "The domain and everything below it."),
    .optional("path", .path, "The beginning of the path, by whole segments."),
    .optional(
      "scheme", .keywords(["http", "https", "ftp", "mailto"]), "The scheme; a link written without one counts as https."
    ),
    .optional(
      "kind", .keyword(Kind.allCases.map(\.rawValue)),
      "internal: the company's internal domains and addresses nobody outside can reach; shortener: hides where it goes; userinfo: something stands before an @."
    ),
  ]

  let domain: String?
  let path: [String]?
  let schemes: [String]
  let kind: Kind?
  let description: String

  init(_ element: PolicyElement) {
    domain = element.attribute("domain").map { DomainName($0.value).name }
    path = element.attribute("path").map { NormalPath.segments($0.value) }
    schemes = element.words(of: "scheme")
    kind = element.attribute("kind").flatMap { Kind(rawValue: $0.value) }
    description = Self.attributes.compactMap { shape in
      element.attribute(shape.name).map { "\(shape.name)=“\($0.value)”" }
    }.joined(separator: " ")
  }

  func matches(_ address: LinkAddress, _ policy: Policy) -> Bool {
    if let domain, !DomainName(address.host).isEqualToOrBelow(domain) { return false }
    if let path, !NormalPath.segments(address.path).starts(with: path) { return false }
    if !schemes.isEmpty, !schemes.contains(address.scheme ?? "https") { return false }
    return kind.map { matches($0, address, policy) } ?? true
  }

  private func matches(_ kind: Kind, _ address: LinkAddress, _ policy: Policy) -> Bool {
    let host = DomainName(address.host)
    switch kind {
    case .internal: return Self.isInternal(host, policy)
    case .shortener: return host.isEqualToOrBelow(anyOf: policy.shorteners)
    case .userinfo: return address.hasUserinfo
    }
  }

  private static func isInternal(_ host: DomainName, _ policy: Policy) -> Bool {
    policy.organization.domains.contains { $0.isInternal && host.isEqualToOrBelow($0.name) }
      || PrivateHost.matches(host)
  }
}

/// A path as a server takes it: `.` and `..` resolved (RFC 3986 §5.2.4), letters and digits that need no percent sign
/// decoded (§6.2.2.2), parameters behind a semicolon (§3.3) left out.
enum NormalPath {
  static func segments(_ path: String) -> [String] {
    var segments: [String] = []
    for segment in path.utf8.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      let name = decoded(segment.prefix { $0 != UInt8(ascii: ";") })
      switch name {
      case ".": continue
      case "..": _ = segments.popLast()
      default: segments.append(name)
      }
    }
    return segments
  }

  private static func decoded(_ segment: Substring.UTF8View) -> String {
    let bytes = Array(segment)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = hexadecimal(bytes[at + 1]),
        let low = hexadecimal(bytes[at + 2]), isUnreserved(high << 4 | low)
      {
        result.append(high << 4 | low)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return byte < 0x80 && (character.isLetter || character.isNumber || "-._~".contains(character))
  }
}
