import SaysoPolicy

/// A sentence is left without its rule, or protected speech without its shield.
enum DropRule: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard MutationGround.ruleElements.contains(site.element.name), site.isIn(["clause"]) else { return [] }
    let what = site.element.name == "protected" ? "shield" : "rule"
    return [.removing("the \(what) “\(site.element.attribute("id")?.value ?? "")” is gone")]
  }
}
