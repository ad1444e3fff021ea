import FoundationEssentials
import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// A term, period or exception whose time lies outside its rule's, and a grant for a time when no rule asks for it.
enum NeverInForce: LintCheck {
  static let pages = [
    LintPage(
      .neverInForce, "A time that never comes",
      why: "It begins after its rule has ended, or ends before it begins, so it never has any effect.",
      example: "<confidential until=\"2027-03-01T09:00\"><find><term from=\"2027-04-01\">Lumo 5</term>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.attribute("enforces") != nil }.flatMap { element -> [LintFinding] in
      let id = element.attribute("id")?.value ?? ""
      guard let rule = subject.policy.rule(RuleID(id)), rule.window != .always else { return [] }
      return element.family.filter { ["term", "during", "value"].contains($0.name) }.compactMap { part in
        guard !windows(of: part, subject).contains(where: rule.window.meets) else { return nil }
        return LintFinding(
          .neverInForce, at: part.location, "Its time and that of the rule “\(id)” have no moment in common.",
          fix: "Move one of the two.")
      }
    } + grants(subject)
  }

  private static func grants(_ subject: LintSubject) -> [LintFinding] {
    let people = subject.policy.people
    let rules = subject.policy.rules.filter { $0.kind is Speaking }
    return (people.persons.flatMap(\.grants) + people.roles.flatMap(\.grants)).compactMap { grant in
      let asking = rules.filter { $0.find.contains { topics($0).contains(grant.topic) } }
      guard !asking.isEmpty, !asking.contains(where: { $0.window.meets(grant.window) }) else { return nil }
      return LintFinding(
        .neverInForce, at: grant.location, "No rule asks for “\(grant.topic)” at any time of this grant.",
        fix: "Move one of the two.")
    }
  }

  private static func topics(_ condition: any Condition) -> [TopicID] {
    (condition.ownTopic.map { [$0] } ?? []) + condition.children.flatMap(topics)
  }

  /// The times of a part; always, where it gives none.
  private static func windows(of part: PolicyElement, _ subject: LintSubject) -> [TimeWindow] {
    if let name = part.attribute("window")?.value {
      let window = subject.root.elements.first { $0.name == "window" && $0.attribute("id")?.value == name }
      return window?.elements.map { Self.window(of: $0, subject) } ?? [.always]
    }
    return [window(of: part, subject)]
  }

  private static func window(of element: PolicyElement, _ subject: LintSubject) -> TimeWindow {
    let from = element.attribute("from").flatMap { try? subject.policy.zone.beginning(parsing: $0.value) }
    return (try? TimeWindow(from: from, until: Expired.end(of: element, subject))) ?? .always
  }
}

extension TimeWindow {
  /// Whether they have a moment in common.
  fileprivate func meets(_ other: TimeWindow) -> Bool {
    if let until, let from = other.from, until <= from { return false }
    if let from, let until = other.until, until <= from { return false }
    return true
  }
}
