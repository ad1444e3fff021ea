import SaysoModel
import SaysoPolicy

extension EquivalenceProof {
  /// A phrase in a group of so many words that has more of them than leave room for a word of every other member.
  static func neverFits(_ mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    guard [.removeTerm, .removeAlias].contains(mutant.operation), mutant.site.element.name == "term",
      let near = mutant.site.ancestors.last(where: { $0.name == "near" }),
      let words = near.attribute("words").flatMap({ Int($0.value) })
    else { return nil }
    let others = near.elements.count { $0.name != "none" } - 1
    // Members may share words, so only one other is certain to need room of its own, and only where nothing overlaps.
    let needed = min(others, 1)
    let isTooLong = mutant.hints.phrases.allSatisfy { phrase in
      let tokens = phrase.comparedWords
      return tokens.count > words - needed && !overlaps(tokens, near, ground) && !tokens.isEmpty
    }
    return isTooLong && !mutant.hints.phrases.isEmpty ? .neverFits : nil
  }

  /// Whether another member could lie within the phrase and need no room.
  private static func overlaps(_ tokens: [String], _ near: PolicyElement, _ ground: MutationGround) -> Bool {
    let witness = Witness(ground, focus: near)
    let family = near.family.dropFirst()
    guard family.allSatisfy({ ["term", "any", "mention"].contains($0.name) }) else { return true }
    return family.filter { $0.name == "mention" }.flatMap(witness.options).contains { name in
      !Set(name.comparedWords).isDisjoint(with: tokens)
    }
  }
}
