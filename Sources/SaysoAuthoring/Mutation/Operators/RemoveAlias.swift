import SaysoPolicy

/// One of several ways to write a term, or one of the names of the company, a product, a customer, is forgotten.
enum RemoveAlias: MutationOperator {
  private static let named: Set<String> = ["organization", "product", "competitor", "customer"]

  static func changes(at site: MutationSite) -> [ElementChange] {
    let element = site.element
    if element.name == "alias", site.isIn(named), let parent = site.parent {
      let others = parent.elements.filter { $0.name == "alias" }.map(\.words)
      let name = parent.attribute("name").map { [$0.value] } ?? []
      let hints = MutationHints(phrases: [element.words], siblings: name + others.filter { $0 != element.words })
      return [.removing("the alias “\(element.words)” is forgotten", hints: hints)]
    }
    let phrases = element.phrases
    guard phrases.count > 1 else { return [] }
    return phrases.indices.map { position in
      let kept = phrases.enumerated().filter { $0.offset != position }.map(\.element)
      return ElementChange(
        replacement: element.writing(kept), words: "“\(phrases[position])” is forgotten",
        hints: MutationHints(phrases: [phrases[position]], siblings: kept))
    }
  }
}

extension PolicyElement {
  /// The term with those ways to write it.
  fileprivate func writing(_ phrases: [String]) -> PolicyElement {
    let term = saying(phrases.first ?? "")
    let aliases = phrases.dropFirst()
    return aliases.isEmpty ? term.without("aliases") : term.with("aliases", aliases.joined(separator: "|"))
  }
}
