import SaysoText

/// What a policy knows of the web: which domains hide a link's end, what parameters mean, and which names are its own.
/// A class, as every link is held against it.
final class LinkDirectory: Sendable {
  private let ownShorteners: Set<String>
  let parameters: LinkParameters
  let lookAlikes: LookAlikeFinder
  private let ownDomains: Set<String>
  private let internalDomains: Set<String>

  /// `approved` are the domains that link lists allow.
  init(_ root: PolicyElement, _ organization: Organization, suffixes: PublicSuffixList) {
    ownShorteners = Set(
      root.children(named: "shortener").compactMap { $0.attribute("domain").map { DomainName($0.value).name } })
    parameters = LinkParameters(root, suffixes: suffixes)
    ownDomains = Set(organization.domains.map(\.name))
    internalDomains = Set(organization.domains.lazy.filter(\.isInternal).map(\.name))
    lookAlikes = LookAlikeFinder(
      own: organization.domains, approved: Self.approvedDomains(root), others: organization.brands,
      suffixes: suffixes)
  }

  func isShortener(_ host: DomainName) -> Bool {
    host.isEqualToOrBelow(anyOf: ownShorteners) || KnownShorteners.contain(host)
  }

  func isOwn(_ host: DomainName) -> Bool { host.isEqualToOrBelow(anyOf: ownDomains) }

  func isInternal(_ host: DomainName, scheme: String?) -> Bool {
    host.isEqualToOrBelow(anyOf: internalDomains) || PrivateHost.matches(host, scheme: scheme)
  }

  /// Those that the lists of its rules allow for their own sake.
  private static func approvedDomains(_ root: PolicyElement) -> [String] {
    root.clauses.flatMap { $0.children(named: Links.shape.name) }.flatMap { $0.children(named: "list") }
      .flatMap { $0.children(named: "allow") }.compactMap { $0.attribute("domain").map { DomainName($0.value).name } }
  }
}
