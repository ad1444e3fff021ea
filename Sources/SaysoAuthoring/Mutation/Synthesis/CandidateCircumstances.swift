import SaysoModel
import SaysoPolicy

/// Circumstances that a mutant and the original may judge otherwise: what to change in those of an example. Empty values
/// take a circumstance away.
enum CandidateCircumstances {
  static func overrides(_ mutant: Mutant, _ ground: MutationGround) -> [[String: String]] {
    let moments = mutant.hints.moments.map { ["at": $0] }
    let own = mutant.site.element.name == "grant" ? ofGrant(mutant, ground) : []
    let asked = (mutant.site.rule?.family ?? []) + [mutant.site.element]
    return [[:]] + product(own.isEmpty ? [[:]] : own, moments.isEmpty ? [[:]] : moments) + others(asked, mutant, ground)
  }

  private static func product(_ left: [[String: String]], _ right: [[String: String]]) -> [[String: String]] {
    left.flatMap { one in right.map { one.merging($0) { _, new in new } } }
  }

  /// Each holder, where and from where the grant allows it.
  private static func ofGrant(_ mutant: Mutant, _ ground: MutationGround) -> [[String: String]] {
    let element = mutant.site.element
    let people = ground.policy.people
    let holders = people.persons.filter { people.grants(of: $0).contains { $0.location == element.location } }
    let platforms = element.attribute("platforms")?.value.words ?? ["x", "linkedin"]
    let isOfficial = element.attribute("account")?.value == "official"
    return holders.flatMap { person in
      platforms.flatMap { platform -> [[String: String]] in
        let accounts = ground.policy.organization.accounts.filter { $0.platform.rawValue == platform }.map(\.handle)
        let from = isOfficial ? accounts : [""]
        return from.map { ["author": person.id.rawValue, "platform": platform, "account": $0] }
      }
    }
  }

  /// What the rule asks of circumstances, one way and the other.
  private static func others(
    _ asked: [PolicyElement], _ mutant: Mutant, _ ground: MutationGround
  ) -> [[String: String]] {
    let accounts = ground.policy.organization.accounts.prefix(3).map {
      ["platform": $0.platform.rawValue, "account": $0.handle]
    }
    let languages = Set(asked.compactMap { $0.attribute("lang")?.value }).filter { $0 != "*" }.sorted().map {
      ["lang": $0]
    }
    return accounts + languages + [
      ["kind": "repost", "of": "official"], ["kind": "reply"], ["kind": "comment"], ["paid": "yes"],
    ] + ground.policy.people.persons.prefix(8).map { ["author": $0.id.rawValue] }
  }
}
