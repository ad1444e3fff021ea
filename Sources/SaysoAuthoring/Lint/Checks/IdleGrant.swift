import SaysoModel
import SaysoPolicy

/// Leave to speak on a topic that no rule of the kind `speaking` asks about: it gives what nobody withholds.
enum IdleGrant: LintCheck {
  static let pages = [
    LintPage(
      .idleGrant, "A grant for what nobody withholds",
      why: "It seems to allow something that everybody may do anyway.",
      example: "<grant topic=\"weather\"/>  and no speaking rule about it")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let asked = Set(subject.policy.rules.filter { $0.kind is Speaking }.flatMap(\.find).flatMap(topics))
    let people = subject.policy.people
    let grants = people.persons.flatMap(\.grants) + people.roles.flatMap(\.grants)
    return grants.filter { !asked.contains($0.topic) }.map { grant in
      LintFinding(
        .idleGrant, at: grant.location, "No speaking rule asks about “\(grant.topic)”, so the grant gives nothing.",
        fix: "Write a speaking rule with <about topic=\"\(grant.topic)\"/>, or take the grant away.",
        edits: LintEdit.removing(grant.location, subject))
    }
  }

  private static func topics(_ condition: any Condition) -> [TopicID] {
    (condition.ownTopic.map { [$0] } ?? []) + condition.children.flatMap(topics)
  }
}
