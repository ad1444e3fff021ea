import SaysoPolicy

/// What may be linked is forbidden and the other way round; what does not say enough is taken for enough.
///
/// An accepted statement that turns into a refused one is the same as none, which ``RemoveLabel`` makes.
enum FlipAllowDeny: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    let element = site.element
    switch element.name {
    case "allow", "deny":
      guard site.isIn(["list"]) else { return [] }
      let other = element.name == "allow" ? "deny" : "allow"
      return [
        ElementChange(
          replacement: element.named(other), words: "\(element.quoted) turns from \(element.name) to \(other)")
      ]
    case "refuse":
      return [
        ElementChange(
          replacement: element.named("accept").with("lang", "*"), words: "“\(element.words)” is accepted",
          hints: MutationHints(phrases: [element.words]))
      ]
    case "links":
      guard let otherwise = element.attribute("otherwise")?.value else { return [] }
      let other = otherwise == "allow" ? "deny" : "allow"
      return [
        ElementChange(
          replacement: element.with("otherwise", other), words: "otherwise turns from \(otherwise) to \(other)")
      ]
    default: return []
    }
  }
}
