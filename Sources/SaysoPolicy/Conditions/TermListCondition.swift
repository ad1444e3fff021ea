/// A list of terms, in the policy or in a file beside it. Any of them counts; each is a leaf of its own.
public struct TermListCondition: Condition {
  public static let shape = ElementShape(
    "terms",
    summary:
      "A list of terms that share their options. With src: plain text, a term a line, or CSV with the columns term, aliases, match, slack, lang, from, until, disguised.",
    attributes: [.optional("src", .file, "The list, relative to the folder of the policy.")] + TermCondition.options,
    content: .elements([.any("term")]))

  private let terms: Alternatives

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    if element.elements.isEmpty && element.attribute("src") == nil {
      decoding.report(.needsOneOf(["src", "term"], of: "terms"), at: element.location)
    }
    let options = TermCondition.options.map(\.name)
    terms = Alternatives(element.elements.map { TermCondition($0.inheriting(element, options), &decoding) })
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let terms = element.elements.map { words.term($0.inheriting(element, TermCondition.options.map(\.name))) }
    return terms.count == 1 ? terms[0] : ExplainedItem("any of these \(terms.count) terms", terms)
  }

  public func evaluate(_ scene: Scene) -> Evaluation { terms.evaluate(scene) }
  public var children: [any Condition] { terms.conditions }
}

extension PolicyElement {
  /// The element with those attributes of its parent that it does not have itself.
  func inheriting(_ parent: PolicyElement, _ names: [String]) -> PolicyElement {
    let missing = names.filter { attribute($0) == nil }.compactMap { parent.attribute($0) }
    if missing.isEmpty { return self }
    return PolicyElement(name: name, attributes: attributes + missing, children: children, location: location)
  }
}
