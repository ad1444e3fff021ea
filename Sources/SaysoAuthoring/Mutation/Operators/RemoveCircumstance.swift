import SaysoPolicy

/// A rule applies in more circumstances than it should: all of a `when`, or one of its conditions, is gone.
enum RemoveCircumstance: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    let phrases = site.element.family.flatMap(\.phrases)
    if site.element.name == "when" {
      return [.removing("the rule applies in every circumstance", hints: MutationHints(phrases: phrases))]
    }
    guard let parent = site.parent, parent.name == "when", parent.elements.count > 1 else { return [] }
    return [
      .removing("the circumstance \(site.element.quoted) is not asked for", hints: MutationHints(phrases: phrases))
    ]
  }
}
