import SaysoText

/// Domains that exist to hide a longer address, so that nobody can tell offline where a link goes.
///
/// `Tables/shorteners.txt` names its sources and its date; a policy adds its own with `<shortener domain="…"/>` and
/// frees one with an `allow` further up its list.
enum KnownShorteners {
  /// Read when a link first asks, not when a policy is loaded.
  static let domains = Set(
    TableLines.of(PackageResources.shorteners_txt).compactMap { $0.first.map(String.init) })

  static func contain(_ host: DomainName) -> Bool { host.isEqualToOrBelow(anyOf: domains) }
}
