import SaysoPolicy

/// “Not the best” counts as praise, or praise that is no denial is spared.
enum FlipNegation: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard let negation = site.element.attribute("negation")?.value else { return [] }
    let other = negation == "spares" ? "ignored" : "spares"
    let negators = site.ground.root.elements.filter { $0.name == "negators" }.flatMap(\.elements)
    let language = site.element.attribute("lang")?.value
    let fitting = negators.filter { $0.attribute("lang")?.value == language } + negators
    let negator = fitting.first?.phrases.first ?? "not"
    let denied = site.element.phrases.map { "\(negator) \($0)" }
    return [
      ElementChange(
        replacement: site.element.with("negation", other),
        words: "negation of \(site.element.quoted) turns from \(negation) to \(other)",
        hints: MutationHints(phrases: denied, siblings: site.element.phrases))
    ]
  }
}
