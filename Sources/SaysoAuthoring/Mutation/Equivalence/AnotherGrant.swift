import SaysoCalendar
import SaysoModel
import SaysoPolicy

extension EquivalenceProof {
  /// A grant is gone, or covers less, that everybody who holds it has in full from elsewhere.
  static func anotherGrant(_ mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    let element = mutant.site.element
    guard element.name == "grant" else { return nil }
    let people = ground.policy.people
    let holders = people.persons.filter { people.grants(of: $0).contains { $0.location == element.location } }
    guard let grant = holders.first.flatMap({ people.grants(of: $0).first { $0.location == element.location } }) else {
      return mutant.replacement == nil ? .unused : nil
    }
    // Widening it may give what nothing else does.
    guard [.removeGrant, .narrowWindow].contains(mutant.operation) else { return nil }
    let isCovered = holders.allSatisfy { person in
      people.grants(of: person).contains { $0.location != element.location && covers($0, grant) }
    }
    return isCovered ? .anotherGrant : nil
  }

  private static func covers(_ wide: Grant, _ narrow: Grant) -> Bool {
    wide.topic == narrow.topic && wide.window == .always && wide.accountClass == nil && wide.platforms == nil
  }
}
