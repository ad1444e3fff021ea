import SaysoText

/// Takes apart the target of a marked link: an address that stands alone and not in a text.
struct LinkTarget: Sendable {
  private let extractor: EntityExtractor

  init(ownDomains: Set<String>) { extractor = EntityExtractor(declaredDomains: ownDomains) }

  /// `nil` for one that leads nowhere else: a place on the same page, or a path on a site that nobody names.
  func address(of target: String) -> LinkAddress? {
    let target = target.drop(while: \.isWhitespace)
    if target.hasPrefix("//") { return address(of: "https:" + target) }
    let bytes = Array(target.utf8)
    if let entity = extractor.entities(in: bytes).first, entity.range.lowerBound == 0,
      case .link(let found) = entity.kind
    {
      return found
    }
    return withoutAuthority(target)
  }

  /// `mailto:press@larkfield.example`, `tel:…`, `javascript:…`.
  private func withoutAuthority(_ target: Substring) -> LinkAddress? {
    guard let colon = target.firstIndex(of: ":") else { return nil }
    let scheme = target[..<colon].lowercased()
    guard let first = scheme.utf8.first, (0x61...0x7A).contains(first), scheme.utf8.allSatisfy(Self.isScheme) else {
      return nil
    }
    let rest = target[target.index(after: colon)...]
    let mailbox = rest.prefix { $0 != "?" }
    let at = scheme == "mailto" ? mailbox.lastIndex(of: "@") : nil
    let host = DomainName(at.map { String(mailbox[mailbox.index(after: $0)...]) } ?? "")
    return LinkAddress(
      scheme: scheme, hasUserinfo: false, host: host.name, hostRange: 0..<0, path: String(mailbox),
      pathAndQueryRange: 0..<0, registrableDomain: host.registrableDomain)
  }

  private static func isScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
