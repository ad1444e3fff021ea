import SaysoPolicy

/// A rule loses an exception.
enum RemoveException: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard site.element.name == "unless" else { return [] }
    let phrases = site.element.family.flatMap(\.phrases)
    let what = phrases.first.map { "for “\($0)”" } ?? site.element.elements.first.map { "for \($0.quoted)" } ?? ""
    return [.removing("the exception \(what) is taken away", hints: MutationHints(phrases: phrases))]
  }
}
