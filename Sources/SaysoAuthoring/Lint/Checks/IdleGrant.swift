import SaysoModel
import SaysoPolicy

/// Leave to speak on a topic that no rule of the kind `speaking` asks about: it gives what nobody withholds.
enum IdleGrant: LintCheck {
  static func findings(in document: PolicyDocument) -> [LintFinding] {
    let asked = Set(document.policy.rules.filter { $0.kind is Speaking }.flatMap(\.find).flatMap(topics))
    let people = document.policy.people
    let grants = people.persons.flatMap(\.grants) + people.roles.flatMap(\.grants)
    return grants.filter { !asked.contains($0.topic) }.map { grant in
      LintFinding(
        .idleGrant, at: grant.location, "No speaking rule asks about “\(grant.topic)”, so the grant gives nothing.",
        fix: "Write a speaking rule with <about topic=\"\(grant.topic)\"/>, or take the grant away.")
    }
  }

  private static func topics(_ condition: any Condition) -> [TopicID] {
    (condition.ownTopic.map { [$0] } ?? []) + condition.children.flatMap(topics)
  }
}
