import SaysoPolicy

extension EquivalenceProof {
  /// A term, or one way to write it, is gone; a term beside it, of which any one suffices, has the same words and the
  /// same options. Letter case tells no words apart unless they are compared exactly, and a hit stands at one place
  /// whichever leaf found it.
  static func sameLeafBeside(_ mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    let element = mutant.site.element
    guard [.removeTerm, .removeAlias, .removeListRow].contains(mutant.operation), element.name == "term",
      let parent = mutant.site.ancestors.last, element.attribute("match")?.value != "exact"
    else { return nil }
    // Where several different leaves are asked for, one more leaf for the same words makes a difference.
    guard !ground.root.family.contains(where: { $0.attribute("signals") != nil }) else { return nil }
    let lost = Set(mutant.hints.phrases.map(\.comparedWords))
    let beside =
      !sufficing.contains(parent.name)
      ? [] : parent.elements.filter { $0.name == "term" && $0.location != element.location && isLike($0, element) }
    let own = mutant.operation == .removeAlias ? mutant.hints.siblings : []
    let left = Set((own + beside.flatMap(\.phrases)).map(\.comparedWords))
    // A phrase that begins with a sign is a hashtag, a handle or no word at all: it is left alone.
    return lost.isEmpty || lost.contains([]) || !lost.isSubset(of: left) ? nil : .sameLeafBeside
  }

  private static let sufficing: Set<String> = ["any", "find", "topic", "terms", "unless", "acknowledging", "negators"]

  private static func isLike(_ one: PolicyElement, _ other: PolicyElement) -> Bool {
    options(one) == options(other)
  }

  private static func options(_ element: PolicyElement) -> [String: String] {
    let pairs = element.attributes.filter { $0.name != "aliases" }.map { ($0.name, $0.value) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// The words as terms are compared: letter case and the hyphens between them tell nothing apart. Empty for anything
  /// but plain words, of which a comparison could claim too much.
  var comparedWords: [String] {
    guard allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }), first?.isLetter == true else {
      return []
    }
    return lowercased().split { $0 == " " || $0 == "-" }.map { String($0) }
  }
}
