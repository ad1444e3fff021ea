import SaysoModel
import SaysoPolicy

/// A place that one rule's list allows and another's denies by name, in the same circumstances.
///
/// The link is tried as a post in the circumstances of the other rule's examples; what a list says of all other links
/// (`otherwise`) contradicts nobody.
enum ContradictoryLink: LintCheck {
  static let pages = [
    LintPage(
      .contradictoryLink, "A link both allowed and denied",
      why: "Whoever relies on the list that allows it is caught by the other.",
      example: "<allow domain=\"zap.example\"/> in one rule, <deny domain=\"zap.example\"/> in another")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let lists = LinkListEntry.lists(in: subject)
    return lists.flatMap { id, _, entries in
      entries.filter { !$0.denies }.prefix(subject.mostTrials).compactMap { entry in
        lists.filter { $0.rule != id }.lazy.compactMap { finding(entry, of: id, against: $0.rule, subject) }.first
      }
    }
  }

  private static func finding(
    _ entry: LinkListEntry, of own: RuleID, against other: RuleID, _ subject: LintSubject
  ) -> LintFinding? {
    guard let link = entry.witness, let rule = subject.policy.rule(other), let allowing = subject.policy.rule(own),
      let denied = LinkTrial.denial(of: link, by: rule, subject), denied.location != rule.location,
      LinkTrial.denial(of: link, by: allowing, subject) == nil
    else { return nil }
    return LintFinding(
      .contradictoryLink, at: entry.element.location,
      "“\(own)” allows this and “\(other)” denies it, on line \(denied.location.line).",
      fix: "Take one of the two away, or give the denying rule a <when> that leaves this out.", witness: "“\(link)”")
  }
}
