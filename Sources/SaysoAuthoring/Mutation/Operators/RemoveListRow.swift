import SaysoPolicy

/// A row of a list beside the policy is gone: a term or a person.
enum RemoveListRow: MutationOperator {
  static func isRow(_ site: MutationSite) -> Bool {
    guard let parent = site.parent, parent.attribute("src") != nil else { return false }
    return site.element.location.file != parent.location.file
  }

  static func changes(at site: MutationSite) -> [ElementChange] {
    guard isRow(site) else { return [] }
    let row = site.element.words.isEmpty ? site.element.attribute("id")?.value ?? site.element.name : site.element.words
    return [.removing("the row “\(row)” is gone", hints: RemoveTerm.hints(site))]
  }
}
