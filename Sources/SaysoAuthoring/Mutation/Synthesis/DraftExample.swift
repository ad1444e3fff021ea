import SaysoModel
import SaysoPolicy

/// A post that may become an example: the circumstances, as an example's attributes give them, and the text.
struct DraftExample: Hashable, Sendable {
  let rule: RuleID
  private(set) var circumstances: [String: String]
  var text: String

  /// In the order in which they are written.
  static let attributeNames = [
    "author", "platform", "account", "kind", "of", "at", "lang", "alt", "file", "quoted", "paid",
  ]

  init(_ element: PolicyElement, _ example: Example) {
    rule = example.rule
    text = example.post.text
    circumstances = Dictionary(
      element.attributes.filter { Self.attributeNames.contains($0.name) }.map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Empty values take a circumstance away.
  func with(_ others: [String: String]) -> DraftExample {
    var draft = self
    draft.circumstances.merge(others) { _, new in new }
    draft.circumstances = draft.circumstances.filter { !$0.value.isEmpty }
    return draft
  }

  func saying(_ text: String) -> DraftExample {
    var draft = self
    draft.text = text
    return draft
  }

  func isLike(_ other: DraftExample) -> Bool { rule == other.rule && circumstances == other.circumstances }

  /// The example as an element, promising what is given.
  func element(
    _ expectation: [String: String], marks: [Range<Int>], location: SourceLocation
  ) -> PolicyElement {
    let keepsSpace = text != text.collapsed
    let names = ["breaks", "keeps", "unsure", "missing", "tier", "contact", "verdict"]
    let promised = names.compactMap { name in expectation[name].map { (name, $0) } }
    let told = Self.attributeNames.compactMap { name in circumstances[name].map { (name, $0) } }
    let space = keepsSpace ? [("xml:space", "preserve")] : []
    return PolicyElement(
      name: "example",
      attributes: (promised + told + space).map { .init(name: $0.0, value: $0.1, location: location) },
      children: nodes(marks, location), location: location)
  }

  private func nodes(_ marks: [Range<Int>], _ location: SourceLocation) -> [PolicyElement.Node] {
    let bytes = Array(text.utf8)
    var nodes: [PolicyElement.Node] = []
    var end = 0
    for mark in marks where mark.lowerBound >= end && mark.upperBound <= bytes.count && !mark.isEmpty {
      if mark.lowerBound > end { nodes.append(.text(String(decoding: bytes[end..<mark.lowerBound], as: UTF8.self))) }
      let words = PolicyElement.Node.text(String(decoding: bytes[mark], as: UTF8.self))
      nodes.append(.element(PolicyElement(name: "hit", children: [words], location: location)))
      end = mark.upperBound
    }
    if end < bytes.count { nodes.append(.text(String(decoding: bytes[end...], as: UTF8.self))) }
    return nodes
  }
}

extension PolicyElement {
  /// The element as it is written in a policy, on one line as far as its text is.
  var markup: String {
    let tag = name + attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    let inner = children.map { node in
      switch node {
      case .text(let words): Self.escaped(words)
      case .element(let element): element.markup
      }
    }
    return inner.isEmpty ? "<\(tag)/>" : "<\(tag)>\(inner.joined())</\(name)>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
