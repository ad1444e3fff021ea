public import FoundationEssentials
import SaysoEngine
public import SaysoModel
import SaysoPolicy

/// Judges posts by two editions of a policy and keeps what comes out differently.
///
/// A post costs two checks, and two more when it comes out differently, to trace the change; nothing is kept but the
/// figures.
public struct CorpusComparison: Sendable {
  public let difference: PolicyDifference
  public var summary = CorpusSummary()
  private let old: Checker
  private let new: Checker
  private let tracing: ChangeTracing

  public init(from old: PolicyDocument, to new: PolicyDocument, _ difference: PolicyDifference) {
    self.difference = difference
    self.old = Checker(old.policy)
    self.new = Checker(new.policy)
    tracing = ChangeTracing(difference)
  }

  /// What the two editions say differently of a post; `nil` when it is the same.
  ///
  /// - Parameter moment: The clock of the run. A post is judged at its own time of publication.
  public mutating func compare(_ post: Post, at moment: Date) -> ChangedPost? {
    summary.posts += 1
    let before = old.check(post, at: moment, options: [])
    let after = new.check(post, at: moment, options: [])
    let shifts = self.shifts(before, after)
    guard !shifts.isEmpty || before.verdict != after.verdict else { return nil }
    let rules = Set(shifts.map(\.rule.rawValue))
    let shielded = Set(shifts.filter(\.changesShield).map(\.rule.rawValue))
    let causes = tracing.causes(
      of: rules, shielded: shielded, old.check(post, at: moment, options: [.explanations]),
      new.check(post, at: moment, options: [.explanations]))
    let changed = ChangedPost(post: post, old: before.verdict, new: after.verdict, shifts: shifts, causes: causes)
    summary.count(changed)
    return changed
  }

  private func shifts(_ before: Report, _ after: Report) -> [ChangedPost.Shift] {
    if before.findings.isEmpty, before.undetermined.isEmpty, after.findings.isEmpty, after.undetermined.isEmpty {
      return []
    }
    let told = (RuleAnswers(before, difference.renames), RuleAnswers(after, nil))
    let rules = Set(told.0.byRule.keys).union(told.1.byRule.keys).sorted()
    return rules.compactMap { rule in
      let (old, new) = (told.0.byRule[rule], told.1.byRule[rule])
      guard old?.marks != new?.marks, let any = new ?? old else { return nil }
      return ChangedPost.Shift(
        rule: rule, kind: old == nil ? .appears : new == nil ? .disappears : .changes, clause: any.clause,
        isConfidential: any.isConfidential, old: old?.worst, new: new?.worst,
        changesShield: (old?.isShielded ?? false) != (new?.isShielded ?? false))
    }
  }
}

/// What each rule has to say of a post, in a form that two editions can be compared by: not what reasons and advice say,
/// but what is found where, and what it asks for.
private struct RuleAnswers {
  struct Mark: Hashable {
    let tier: String
    let action: Action
    let spans: [TextSpan]
    let shieldedBy: String?
    let missing: [MissingInput]
  }

  struct Answer {
    var marks: [Mark: Int] = [:]
    var worst = Verdict.clear
    let clause: ClauseReference
    let isConfidential: Bool

    var isShielded: Bool { marks.keys.contains { $0.shieldedBy != nil } }
  }

  private(set) var byRule: [RuleID: Answer] = [:]
  /// For the older edition: what its ids are now.
  private let renames: IDRenames?

  init(_ report: Report, _ renames: IDRenames?) {
    self.renames = renames
    for finding in report.findings {
      let mark = Mark(
        tier: current(finding.tier.rawValue, .tier), action: finding.action, spans: finding.spans.map(\.span),
        shieldedBy: finding.shieldedBy.map { current($0.rawValue, .rule) }, missing: [])
      add(mark, finding.action.verdict, of: finding.rule, finding.clause, finding.isConfidential)
    }
    for entry in report.undetermined {
      let mark = Mark(
        tier: current(entry.tier.rawValue, .tier), action: entry.action, spans: entry.spans.map(\.span),
        shieldedBy: entry.shieldedBy.map { current($0.rawValue, .rule) }, missing: entry.missing.sorted())
      add(mark, .undetermined, of: entry.rule, entry.clause, entry.isConfidential)
    }
  }

  private func current(_ id: String, _ space: IDSpace) -> String { renames?.current(id, in: space) ?? id }

  private mutating func add(
    _ mark: Mark, _ verdict: Verdict, of rule: RuleID, _ clause: ClauseReference, _ isConfidential: Bool
  ) {
    let rule = RuleID(current(rule.rawValue, .rule))
    var answer = byRule[rule] ?? Answer(clause: clause, isConfidential: isConfidential)
    answer.marks[mark, default: 0] += 1
    answer.worst = max(answer.worst, verdict)
    byRule[rule] = answer
  }
}
