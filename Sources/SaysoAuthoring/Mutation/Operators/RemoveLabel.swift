import SaysoPolicy

/// A statement that says enough, or one that does not, is forgotten.
enum RemoveLabel: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    let element = site.element
    guard site.isIn(["statements"]) else { return [] }
    let others = (site.parent?.elements ?? []).filter { $0.name == element.name && $0.words != element.words }
    return [
      .removing(
        "“\(element.words)” is no longer \(element.name == "accept" ? "accepted" : "refused")",
        hints: MutationHints(phrases: [element.words], siblings: others.map(\.words)))
    ]
  }
}
