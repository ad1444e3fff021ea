public import SaysoModel

/// A post that two editions of a policy judge differently.
public struct ChangedPost: Hashable, Sendable {
  /// What one rule says differently of it.
  public struct Shift: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      /// Only the new edition finds something.
      case appears
      /// Only the old one does.
      case disappears
      /// Both do, with another tier, another action or at another place.
      case changes
    }

    /// As the new edition calls it; as the old one did when it is gone.
    public let rule: RuleID
    public let kind: Kind
    public let clause: ClauseReference
    public let isConfidential: Bool
    /// The worst it asked for, and asks for now; `nil` where it is silent.
    public let old: Verdict?
    public let new: Verdict?
    /// Whether protected speech keeps it off in one edition and not in the other.
    let changesShield: Bool
  }

  public let post: Post
  public let old: Verdict
  public let new: Verdict
  /// In order of the rules' ids.
  public let shifts: [Shift]
  /// The changes that brought it about, as positions in ``PolicyDifference/changes``.
  public let causes: [Int]
}

/// How two editions judge the same posts, in figures.
public struct CorpusSummary: Hashable, Sendable {
  public struct Transition: Hashable, Sendable, Comparable {
    public let old: Verdict
    public let new: Verdict

    public static func < (left: Self, right: Self) -> Bool { (left.old, left.new) < (right.old, right.new) }
  }

  public struct RuleCount: Hashable, Sendable {
    public var appears = 0
    public var disappears = 0
    public var changes = 0
    public var isConfidential = false
  }

  /// Posts that both editions judged.
  public var posts = 0
  public var changed = 0
  /// Posts whose verdict changed, by the verdicts.
  public var transitions: [Transition: Int] = [:]
  /// Posts whose findings changed and whose verdict did not.
  public var sameVerdict = 0
  public var rules: [RuleID: RuleCount] = [:]
  /// Posts for each change, by its position.
  public var causes: [Int: Int] = [:]
  /// Rows of the exports that are no post or could not be read.
  public var skipped = 0
  public var failed = 0

  public init() {}

  mutating func count(_ post: ChangedPost) {
    changed += 1
    if post.old == post.new {
      sameVerdict += 1
    } else {
      transitions[Transition(old: post.old, new: post.new), default: 0] += 1
    }
    for shift in post.shifts {
      switch shift.kind {
      case .appears: rules[shift.rule, default: RuleCount()].appears += 1
      case .disappears: rules[shift.rule, default: RuleCount()].disappears += 1
      case .changes: rules[shift.rule, default: RuleCount()].changes += 1
      }
      rules[shift.rule]?.isConfidential = shift.isConfidential
    }
    for cause in post.causes { causes[cause, default: 0] += 1 }
  }
}
