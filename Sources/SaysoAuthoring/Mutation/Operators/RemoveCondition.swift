import SaysoPolicy

/// A condition that is no mere word (a group, a topic, a circumstance) is no longer asked for.
enum RemoveCondition: MutationOperator {
  private static let conditions: Set<String> = [
    "near", "any", "all", "none", "about", "terms", "link", "author", "account", "platform", "post", "during",
    "language", "media", "paid",
  ]

  static func changes(at site: MutationSite) -> [ElementChange] {
    guard conditions.contains(site.element.name), site.isIn(RemoveTerm.holders) else { return [] }
    let phrases = site.element.family.flatMap(\.phrases)
    return [.removing("\(name(site.element)) is taken away", hints: MutationHints(phrases: phrases))]
  }

  private static func name(_ element: PolicyElement) -> String {
    let words = element.family.dropFirst().flatMap(\.phrases)
    guard let first = words.first else { return element.quoted }
    return "the “\(element.name)” with “\(first)”\(words.count > 1 ? " and \(words.count - 1) more" : "")"
  }
}
