/// Finds links, mentions, hashtags, cashtags and e-mail addresses.
public struct EntityExtractor: Sendable {
  /// Domains that count as links without a scheme whatever their ending: those the policy declares.
  public let declaredDomains: Set<String>

  public init(declaredDomains: Set<String> = []) { self.declaredDomains = declaredDomains }

  /// In order of appearance, not overlapping. `bytes` is valid UTF-8.
  public func entities(in bytes: [UInt8]) -> [Entity] { [] }
}
