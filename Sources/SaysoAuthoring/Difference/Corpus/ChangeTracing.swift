import SaysoModel
import SaysoPolicy

/// Tells which changes of a policy brought about another answer.
///
/// A change is a cause when a rule whose answer differs hangs on what it touches. One about something that is looked
/// for counts only when the post holds what stands at its line in one of the two editions. Several changes of one rule
/// may all be named: which of them alone would have sufficed is not tried out.
struct ChangeTracing: Sendable {
  private struct Candidate {
    let change: Int
    /// Whether findings tell the line of what changed.
    let isTold: Bool
    /// Whether it works only through the shields.
    let isShielding: Bool
  }

  private let changes: [PolicyChange]
  /// The changes that each rule hangs on, in either edition.
  private let byRule: [String: [Candidate]]
  private let renames: IDRenames

  init(_ difference: PolicyDifference) {
    changes = difference.changes
    renames = difference.renames
    let (old, new) = (RuleDependencies(difference.old), RuleDependencies(difference.new))
    byRule = Dictionary(
      uniqueKeysWithValues: Set(old.byRule.keys).union(new.byRule.keys).map { rule in
        func both(_ path: KeyPath<RuleDependencies, [String: Set<Dependency>]>) -> Set<Dependency> {
          (old[keyPath: path][rule] ?? []).union(new[keyPath: path][rule] ?? [])
        }
        let (own, sought, shields) = (both(\.byRule), both(\.soughtByRule), both(\.shieldsByRule))
        return (rule, Self.candidates(difference.changes, own, sought, shields))
      })
  }

  private static func candidates(
    _ changes: [PolicyChange], _ own: Set<Dependency>, _ sought: Set<Dependency>, _ shields: Set<Dependency>
  ) -> [Candidate] {
    changes.enumerated().compactMap { index, change in
      let isOwn = !change.touches.isDisjoint(with: own)
      guard isOwn || !change.touches.isDisjoint(with: shields) else { return nil }
      return Candidate(
        change: index, isTold: change.isLeaf && change.touches.isSubset(of: sought), isShielding: !isOwn)
    }
  }

  /// - Parameter shielded: Those of the rules whose shielding differs.
  func causes(of rules: Set<String>, shielded: Set<String>, _ before: Report, _ after: Report) -> [Int] {
    let found = (lines(before, of: rules, renames), lines(after, of: rules, nil))
    let candidates = rules.flatMap { rule in
      (byRule[rule] ?? []).filter { !$0.isShielding || shielded.contains(rule) }
    }
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
