import SaysoPolicy

/// A matter of form is no longer looked at.
enum RemoveFormCheck: MutationOperator {
  private static let others: Set<String> = ["find", "when", "unless", "advice", "instead"]

  static func changes(at site: MutationSite) -> [ElementChange] {
    guard site.isIn(["form"]), !others.contains(site.element.name) else { return [] }
    return [.removing("“\(site.element.name)” is no longer checked")]
  }
}
