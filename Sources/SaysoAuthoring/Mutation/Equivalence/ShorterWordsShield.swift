import SaysoModel
import SaysoPolicy

extension EquivalenceProof {
  /// A term of a topic that only shields ask about: they cover the sentence in which a hit begins, wherever it ends. What
  /// begins with another phrase of the topic begins where that phrase does.
  static func shorterWordsShield(_ mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    let element = mutant.site.element
    guard [.removeTerm, .removeAlias].contains(mutant.operation), element.name == "term", isPlain(element),
      let topic = mutant.site.topic, mutant.site.ancestors.last?.location == topic.location,
      let id = topic.attribute("id")?.value, isAskedByShieldsAlone(id, ground)
    else { return nil }
    let beside = topic.elements.filter { $0.name == "term" && $0.location != element.location && isPlain($0) }
    let own = mutant.operation == .removeAlias ? mutant.hints.siblings : []
    let left = (own + beside.flatMap(\.phrases)).map(\.comparedWords).filter { !$0.isEmpty }
    let isCovered = mutant.hints.phrases.map(\.comparedWords).allSatisfy { lost in
      left.contains { lost.starts(with: $0) }
    }
    return isCovered && !mutant.hints.phrases.isEmpty ? .shorterWordsShield : nil
  }

  private static func isPlain(_ term: PolicyElement) -> Bool { term.attributes.allSatisfy { $0.name == "aliases" } }

  private static func isAskedByShieldsAlone(_ topic: String, _ ground: MutationGround) -> Bool {
    let asking = ground.root.family.filter { $0.name == "about" && $0.attribute("topic")?.value == topic }
    let shields = ground.root.family.filter { $0.name == "protected" }.flatMap { $0.elements.flatMap(\.elements) }
    return asking.allSatisfy { about in
      about.attribute("signals") == nil && shields.contains { $0.location == about.location }
    }
  }
}
