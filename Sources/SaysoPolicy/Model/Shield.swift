public import SaysoModel

/// Speech the law protects, and what it keeps off.
public struct Shield: Sendable {
  public enum Reach: String, Sendable, CaseIterable { case sentence, post }

  public let id: RuleID
  public let permits: SentenceID
  public let clause: ClauseID
  public let contact: ContactID?
  public let reach: Reach
  public var find: [any Condition] { alternatives.conditions }
  let alternatives: Alternatives
  public let location: SourceLocation

  /// Every leaf it looks for.
  func leaves(in policy: Policy) -> [LeafID] { find.flatMap { $0.leaves(in: policy) } }
}
