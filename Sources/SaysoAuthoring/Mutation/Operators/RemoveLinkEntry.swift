import SaysoPolicy

/// An entry of a link list is gone.
enum RemoveLinkEntry: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard site.isIn(["list"]) else { return [] }
    return [.removing("the entry \(site.element.quoted) (\(site.element.name)) is gone")]
  }
}
