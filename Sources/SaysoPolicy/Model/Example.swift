public import FoundationEssentials
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

  /// How grave the rule takes it, whom it names, and what becomes of the whole post.
  public struct Answer: Hashable, Sendable {
    public let tier: TierID?
    public let contact: ContactID?
    /// Of the post, whatever rule brings it about.
    public let verdict: Verdict?
    /// By when the contact answers somebody who asks at the moment for which the post is meant.
    public let respondBy: Date?

    public static let any = Answer()

    public init(
      tier: TierID? = nil, contact: ContactID? = nil, verdict: Verdict? = nil, respondBy: Date? = nil
    ) {
      self.tier = tier
      self.contact = contact
      self.verdict = verdict
      self.respondBy = respondBy
    }
  }

  public let rule: RuleID
  public let expectation: Expectation
  /// The rule does not manage it yet, and the author knows.
  public let isKnownGap: Bool
  public let post: Post
  public let hits: [MarkedHit]
  /// Other rules that find something too, wherever: what can't be marked, such as a missing label, is announced here.
  public let also: [RuleID]
  /// Why the example is there, in its author's words.
  public let note: String?
  /// What the rule's answer must be besides; `nil`: whatever it is.
  public let answer: Answer
  /// In the policy, or in a suite beside it.
  public let location: SourceLocation
}
