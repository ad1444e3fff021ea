import SaysoCalendar
import SaysoModel
public import SaysoPolicy
public import SaysoReports

/// A policy as people read it: its chapters and clauses with what enforces each sentence, who may speak on what, how
/// grave a finding is and whom to ask.
///
/// What confidential rules look for is never printed, nor what they are called, since their names tell as much.
public struct PolicyOverview: Sendable {
  public let style: TextStyle

  public init(style: TextStyle = TextStyle()) { self.style = style }

  /// - Parameter suites: Those that belong to the policy; they are counted.
  public func output(_ policy: Policy, suites: [ExampleSuite] = []) -> String {
    let page = OverviewPage(style)
    let parts = [
      opening(policy, page), SectionsPart(policy: policy, page: page).lines,
      SpeakersPart(policy: policy, page: page).lines, TiersPart(policy: policy, page: page).lines,
      ContactsPart(policy: policy, page: page).lines, closing(policy, suites, page),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func opening(_ policy: Policy, _ page: OverviewPage) -> [String] {
    let facts = [
      "version \(policy.reference.version)", "in force from \(MomentFormat.long(policy.effective))",
      "\(policy.zone.city) time", "language \(policy.language)",
    ]
    let lines = page.title(policy.reference.title) + page.text(facts.joined(separator: " · "), indent: 0, tone: .quiet)
    let purpose = policy.purpose.paragraphs.flatMap { [""] + page.text($0, indent: 0) }
    let goals = policy.purpose.goals.flatMap { page.item(GoalWords.of($0), indent: 0) }
    return lines + purpose + (goals.isEmpty ? [] : [""] + goals)
  }

  private func closing(_ policy: Policy, _ suites: [ExampleSuite], _ page: OverviewPage) -> [String] {
    func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
    func force(_ force: Sentence.Force) -> Int { policy.sentences.count { $0.force == force } }
    let further = suites.map { " and \($0.examples.count) more in \($0.path)" }.joined()
    let counts = [
      counted(policy.sections.count, "section", "sections"),
      counted(policy.sections.flatMap(\.clauses).count, "clause", "clauses"),
      "\(counted(policy.sentences.count, "sentence", "sentences")) (\(force(.must)) must, \(force(.should)) should, \(force(.may)) may)",
      counted(policy.rules.count, "rule", "rules"), counted(policy.shields.count, "shield", "shields"),
      counted(policy.examples.count, "example", "examples") + further,
      counted(policy.people.persons.count, "person", "people"),
    ]
    return page.text(counts.joined(separator: ", ") + ".", indent: 0, tone: .quiet)
  }
}
