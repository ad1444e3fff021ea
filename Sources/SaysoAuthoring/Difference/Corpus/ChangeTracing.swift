import SaysoModel
import SaysoPolicy

/// Tells which changes of a policy brought about another answer.
///
/// A change is a cause when a rule whose answer differs hangs on what it touches. One about something that is looked
/// for counts only when the post holds what stands at its line in one of the two editions. Several changes of one rule
/// may all be named: which of them alone would have sufficed is not tried out.
struct ChangeTracing: Sendable {
  private let changes: [PolicyChange]
  /// The changes that each rule hangs on, in either edition, and whether its findings tell the line of what changed.
  private let byRule: [String: [(change: Int, isTold: Bool)]]
  private let renames: IDRenames

  init(_ difference: PolicyDifference) {
    changes = difference.changes
    renames = difference.renames
    let (old, new) = (RuleDependencies(difference.old), RuleDependencies(difference.new))
    var byRule: [String: [(change: Int, isTold: Bool)]] = [:]
    for rule in Set(old.byRule.keys).union(new.byRule.keys) {
      let needs = (old.byRule[rule] ?? []).union(new.byRule[rule] ?? [])
      let sought = (old.soughtByRule[rule] ?? []).union(new.soughtByRule[rule] ?? [])
      byRule[rule] = difference.changes.enumerated().filter { !$0.element.touches.isDisjoint(with: needs) }
        .map { ($0.offset, $0.element.isLeaf && $0.element.touches.isSubset(of: sought)) }
    }
    self.byRule = byRule
  }

  func causes(of rules: Set<String>, _ before: Report, _ after: Report) -> [Int] {
    let found = (lines(before, of: rules, renames), lines(after, of: rules, nil))
    let candidates = rules.flatMap { byRule[$0] ?? [] }
    let traced = candidates.filter { candidate in
      let change = changes[candidate.change]
      guard candidate.isTold else { return true }
      return change.old.map { found.0.contains(Line($0.file, $0.line)) } ?? false
        || change.new.map { found.1.contains(Line($0.file, $0.line)) } ?? false
    }
    return Set((traced.isEmpty ? candidates : traced).map(\.change)).sorted()
  }

  private struct Line: Hashable {
    let file: String
    let line: Int

    init(_ file: String, _ line: Int) { (self.file, self.line) = (file, line) }
  }

  private func lines(_ report: Report, of rules: Set<String>, _ renames: IDRenames?) -> Set<Line> {
    let told = report.explanations.filter { told in
      rules.contains(renames?.current(told.rule.rawValue, in: .rule) ?? told.rule.rawValue)
    }
    return Set(told.flatMap(\.leaves).map { Line($0.file, $0.line) })
  }
}
