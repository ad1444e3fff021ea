import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// Every grant used, and no help beyond its limits.
enum GrantPart: CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    HeldGrant.all(in: study.policy).flatMap { held -> [CoveragePoint] in
      let asked = witnesses.filter { $0.counts && $0.touches(held.grant.topic) }
      let used = asked.filter { $0.side == .keeps && held.isHeld(by: $0) && held.covers($0) }
      let refused = asked.filter { witness in
        witness.side == .breaks
          && (held.needsHolderElsewhere(in: study.policy)
            ? held.isHeld(by: witness) && !held.coversPlace(of: witness)
            : !held.isHeld(by: witness) || !held.covers(witness))
      }
      return [(CoverageWant.used, used), (.refused, refused)].map { want, shown in
        CoveragePoint(
          .grant, want, of: held.name, at: held.grant.location, witnesses: shown.map(\.example.location))
      }
    }
  }
}

/// A grant and who has it.
struct HeldGrant {
  let grant: Grant
  /// `dreyes: results`
  let name: String
  private let holders: Set<PersonID>

  static func all(in policy: Policy) -> [HeldGrant] {
    let roles = policy.people.roles.flatMap { role in
      role.grants.map { grant in
        HeldGrant(
          grant: grant, name: "\(role.id): \(grant.topic)",
          holders: Set(policy.people.persons.filter { $0.roles.contains(role.id) }.map(\.id)))
      }
    }
    let persons = policy.people.persons.flatMap { person in
      person.grants.map { HeldGrant(grant: $0, name: "\(person.id): \($0.topic)", holders: [person.id]) }
    }
    return roles + persons
  }

  private init(grant: Grant, name: String, holders: Set<PersonID>) {
    self.grant = grant
    self.name = name
    self.holders = holders
  }

  /// Whether its limits show only when its holder posts elsewhere. A topic that is itself a class of account can't be
  /// taken up from any other.
  func needsHolderElsewhere(in policy: Policy) -> Bool {
    let asksForAccount = policy.topics[grant.topic]?.conditions.contains { $0 is AccountCondition } ?? false
    return grant.platforms != nil || grant.accountClass != nil && !asksForAccount
  }

  func isHeld(by witness: ExampleWitness) -> Bool {
    witness.scene.facts.author.value.map { holders.contains($0.id) } ?? false
  }

  func covers(_ witness: ExampleWitness) -> Bool {
    coversPlace(of: witness) && (witness.example.post.publishAt.map(grant.window.contains) ?? (grant.window == .always))
  }

  func coversPlace(of witness: ExampleWitness) -> Bool {
    let platform = witness.scene.facts.platform.value
    return (grant.platforms.map { platforms in platform.map(platforms.contains) ?? false } ?? true)
      && (grant.accountClass == nil || grant.accountClass == witness.scene.facts.accountClass.value)
  }
}

extension ExampleWitness {
  /// Whether the rule asks for leave on the topic, and the post takes it up.
  func touches(_ topic: TopicID) -> Bool {
    guard rule.kindID == "speaking", rule.find.contains(where: { $0.names(topic) }) else { return false }
    return scene.policy.topics[topic]?.conditions.contains { $0.evaluate(read).value == .yes } ?? false
  }
}

extension Condition {
  fileprivate func names(_ topic: TopicID) -> Bool { ownTopic == topic || children.contains { $0.names(topic) } }
}
