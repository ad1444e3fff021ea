import SaysoModel
import SaysoPolicy
import SaysoReports

/// What a rule's own containers offer to do: statements that say enough, places that may be linked, numbers that may be
/// given. They are public by nature; what a rule denies is not listed.
struct RuleSuggestions {
  let matter: PageMatter

  func rows(_ rule: Rule) -> [(String, [HTML])] {
    guard !rule.isSecret, let element = matter.element(of: rule) else { return [] }
    return element.elements.flatMap { container -> [(String, [HTML])] in
      switch container.name {
      case "statements": return statements(container, rule)
      case "list": return links(container)
      case "published": return published(container)
      default: return []
      }
    }
  }

  private func statements(_ container: PolicyElement, _ rule: Rule) -> [(String, [HTML])] {
    let accepted = container.elements(named: "accept").compactMap(statement)
    let refused = container.elements(named: "refuse").compactMap(statement)
    return [("Enough is", accepted), ("Not enough is", refused)].filter { !$0.1.isEmpty }.map {
      ($0.0, [.joined($0.1, by: ", ")])
    }
  }

  private func statement(_ element: PolicyElement) -> HTML? {
    guard let words = matter.unlessSecret(element.words) else { return nil }
    let tag = element.attribute("lang")?.value ?? matter.policy.language
    let isForeign = tag != "*" && tag != matter.policy.language
    let quoted = HTML.element(.q, isForeign ? [.lang(tag)] : [], element.attribute("as") == nil ? words : "\(words):")
    return quoted
  }

  private func links(_ container: PolicyElement) -> [(String, [HTML])] {
    let places = container.elements(named: "allow").compactMap { entry in
      entry.attribute("domain").map { $0.value + (entry.attribute("path")?.value ?? "") }
    }.compactMap(matter.unlessSecret)
    return places.isEmpty ? [] : [("May be linked", [.joined(places.map { .element(.code, $0) }, by: ", ")])]
  }

  private func published(_ container: PolicyElement) -> [(String, [HTML])] {
    let values = container.elements(named: "value").compactMap { value -> HTML? in
      guard let words = matter.unlessSecret(value.words) else { return nil }
      let of = value.attribute("of").flatMap { matter.unlessSecret($0.value) }
      return .text(of.map { "\(words) (\($0))" } ?? words)
    }
    return values.isEmpty ? [] : [("May be given", [.joined(values, by: ", ")])]
  }
}
