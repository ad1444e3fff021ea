import SaysoText

/// Tells whether a host resembles a name of the company's, or one the policy approves, without being it.
///
/// Compared is the label before the public suffix. The company's own domains, what is below them, and whatever shares a
/// registered domain with one of them never resemble anything; nor does a name that a declared competitor or customer
/// bears. Costs a comparison a guarded name, none longer than the name.
struct LookAlikeFinder: Sendable {
  private let guarded: [GuardedDomain]
  /// Registered domains, and labels, that are nobody's disguise.
  private let genuine: Set<String>
  private let ownSuffixes: Set<String>
  private let suffixes: PublicSuffixList
  /// Folded, letters and digits only.
  private let otherNames: Set<String>
  private let innocent = InnocentHosts()

  init(own: [OwnDomain], approved: [String], others: [Brand], suffixes: PublicSuffixList = .builtin) {
    self.suffixes = suffixes
    guarded =
      own.compactMap { GuardedDomain($0.name, isOwn: true, isSecret: $0.isInternal, suffixes) }
      + approved.compactMap { GuardedDomain($0, isOwn: false, isSecret: false, suffixes) }
    genuine = Set(guarded.map(\.name)).union(own.map(\.name)).union(approved)
    ownSuffixes = Set(guarded.lazy.filter(\.isOwn).map(\.suffix))
    otherNames = Set(
      others.filter { $0.kind != .product }.flatMap(\.names).map { name in
        NameForm(name.filter { $0.isLetter || $0.isNumber }).name
      })
  }

  /// `userinfo` is what stands before the `@`.
  func lookAlike(of host: DomainName, userinfo: Substring) -> LookAlike? {
    guard !guarded.isEmpty else { return nil }
    guard userinfo.isEmpty else { return compared(host, userinfo) }
    if innocent.contains(host.name) { return nil }
    let found = compared(host, userinfo)
    if found == nil, host.name.utf8.count <= DomainName.longest { innocent.insert(host.name) }
    return found
  }

  private func compared(_ host: DomainName, _ userinfo: Substring) -> LookAlike? {
    guard !host.isEqualToOrBelow(anyOf: genuine) else { return nil }
    let lure = DomainName(String(userinfo.prefix { $0 != ":" && $0 != "/" }))
    let registered = RegisteredName(host, suffixes)
    if let registered, genuine.contains(registered.domain) { return nil }
    let name = registered.map { NameForm($0.label) }
    if !userinfo.isEmpty,
      let domain = guarded.first(where: { lure.isEqualToOrBelow($0.name) || lure.name == $0.label.name })
    {
      return LookAlike(trick: .userinfo, resembled: domain.shown)
    }
    guard let registered, let name, !otherNames.contains(name.name.filter { $0 != "-" }) else { return nil }
    var best: LookAlike?
    for domain in guarded {
      guard let trick = NameComparison(registered, name, domain, ownSuffixes: ownSuffixes).trick else { continue }
      let found = LookAlike(trick: trick, resembled: domain.shown)
      if domain.isOwn, domain.shown != nil { return found }
      best = best ?? found
    }
    return best
  }
}
