import SaysoPolicy

/// Any of several things is taken for all of them, or all for any.
enum SwapAnyAll: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    let element = site.element
    guard element.name == "any" || element.name == "all" else { return [] }
    let other = element.name == "any" ? "all" : "any"
    return [
      ElementChange(
        replacement: element.named(other), words: "“\(element.name)” becomes “\(other)”",
        hints: MutationHints(phrases: element.family.flatMap(\.phrases)))
    ]
  }
}
