import FoundationEssentials
public import SaysoModel

/// A post that shows what a rule does: the policy's own test.
public struct Example: Sendable {
  public enum Expectation: Sendable {
    case breaks
    case keeps
    case unsure(missing: Set<MissingInput>)
  }

  /// What a finding must underline, in UTF-8 bytes of the post's text.
  public struct MarkedHit: Hashable, Sendable {
    public let rule: RuleID
    public let range: Range<Int>
  }

  public let rule: RuleID
  public let expectation: Expectation
  /// The rule does not manage it yet, and the author knows.
  public let isKnownGap: Bool
  public let post: Post
  public let hits: [MarkedHit]
  public let location: SourceLocation
}
