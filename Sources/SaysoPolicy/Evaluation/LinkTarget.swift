import SaysoText

/// Takes apart the target of a marked link: an address that stands alone and not in a text.
struct LinkTarget: Sendable {
  private let extractor: EntityExtractor

  init(ownDomains: Set<String>, suffixes: PublicSuffixList) {
    extractor = EntityExtractor(declaredDomains: ownDomains, suffixes: suffixes)
  }

  /// `nil` for one that leads nowhere else: a place on the same page, or a path on a site that nobody names. A host
  /// without a scheme is meant as a link, though a browser would look for a page of that name.
  func address(of target: String) -> LinkAddress? {
    guard let address = LinkAddress(url: target, suffixes: extractor.suffixes) else { return bare(target) }
    return address.scheme == "mailto" ? mailbox(address) : address
  }

  private func bare(_ target: String) -> LinkAddress? {
    guard let entity = extractor.entities(in: Array(target.utf8)).first, entity.range.lowerBound == 0,
      case .link(let address) = entity.kind
    else { return nil }
    return address
  }

  /// The host of a letter is its first recipient's (RFC 6068).
  private func mailbox(_ address: LinkAddress) -> LinkAddress {
    let recipient = address.path.prefix { $0 != "," && $0 != "?" }
    guard let at = recipient.lastIndex(of: "@") else { return address }
    let host = DomainName(String(recipient[recipient.index(after: at)...]))
    return LinkAddress(
      scheme: address.scheme, hasUserinfo: false, host: host.name, hostRange: 0..<0, path: address.path,
      pathAndQueryRange: 0..<0, registrableDomain: host.registrableDomain(by: extractor.suffixes),
      written: address.written)
  }
}
