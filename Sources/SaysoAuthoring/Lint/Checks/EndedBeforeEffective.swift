import SaysoCalendar
import SaysoPolicy

/// A grant, a rule or a term whose time is over when the policy takes effect.
enum EndedBeforeEffective: LintCheck {
  static let pages = [
    LintPage(
      .endedBeforeEffective, "Something that is over before the policy begins",
      why: "It never has any effect.",
      example: "<grant topic=\"results\" through=\"2025-12-31\"/>  in a policy of 2026")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let policy = subject.policy
    let grants = policy.people.persons.flatMap(\.grants) + policy.people.roles.flatMap(\.grants)
    let periods: [(String, TimeWindow, SourceLocation)] =
      grants.map { ("grant", $0.window, $0.location) } + policy.rules.map { ("rule", $0.window, $0.location) }
      + policy.leaves.compactMap { leaf in leaf.window.map { ("term", $0, leaf.location) } }
    let start = policy.zone.startOfDay(policy.effective)
    return periods.filter { $0.1.until.map { $0 <= start } ?? false }.map { what, _, location in
      LintFinding(
        .endedBeforeEffective, at: location,
        "The \(what) ends before the policy takes effect on \(MomentFormat.long(policy.effective)).",
        fix: "Move its end, or take it away.")
    }
  }
}
