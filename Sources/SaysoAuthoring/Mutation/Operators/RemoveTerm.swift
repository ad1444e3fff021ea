import SaysoPolicy

/// A word, a pattern or a mention is no longer looked for.
enum RemoveTerm: MutationOperator {
  static let leaves: Set<String> = ["term", "pattern", "mention", "repeated"]
  /// Where any one of several leaves counts, or all of them do.
  static let holders: Set<String> = [
    "topic", "find", "any", "all", "none", "terms", "near", "negators", "acknowledging",
  ]

  static func changes(at site: MutationSite) -> [ElementChange] {
    guard leaves.contains(site.element.name), site.isIn(holders), !RemoveListRow.isRow(site) else { return [] }
    return [.removing("\(site.element.quoted) is taken away", hints: hints(site))]
  }

  static func hints(_ site: MutationSite) -> MutationHints {
    let others = (site.parent?.elements ?? []).flatMap(\.phrases)
    return MutationHints(phrases: site.element.phrases, siblings: others.filter { !site.element.phrases.contains($0) })
  }
}

extension PolicyElement {
  /// The ways to write a term: its own words, then its aliases.
  var phrases: [String] {
    guard name == "term" else { return [] }
    let aliases = attribute("aliases")?.value.split(separator: "|").map { String($0).collapsed } ?? []
    return ([words] + aliases).filter { !$0.isEmpty }
  }

  /// How a sentence names the element: by its words, else by what it asks for.
  var quoted: String {
    if !words.isEmpty { return "“\(words)”" }
    let values = attributes.filter { $0.name != "tier" }.map(\.value).joined(separator: " ")
    return values.isEmpty ? "the element “\(name)”" : "“\(name) \(values)”"
  }
}

extension String {
  /// Every run of white space as one space, none at the ends.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
