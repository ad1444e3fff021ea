import SaysoPolicy

/// A policy whose own words tell no secret: its title, prose, headings, goals, tiers, and the names of contacts, roles
/// and topics, with what a confidential rule would find there masked. Rules, examples and ids are as they were.
enum MaskedWords {
  /// Elements whose text is read as a whole, tags within it left out.
  private static let blocks: Set<String> = ["title", "p", "li", "goal", "tier", "in"]
  private static let names: [String: String] = [
    "section": "title", "clause": "title", "topic": "title", "contact": "name", "role": "name",
  ]

  /// Words of the policy that its readers see, as written.
  struct Text {
    let words: String
    /// Of the element's start tag, or of the attribute.
    let location: SourceLocation
    let isElement: Bool
  }

  /// All of them, in order of the document.
  static func texts(of root: PolicyElement) -> [Text] {
    if root.name == "example" { return [] }
    if blocks.contains(root.name) { return [Text(words: root.text, location: root.location, isElement: true)] }
    let own = names[root.name].flatMap(root.attribute).map {
      Text(words: $0.value, location: $0.location, isElement: false)
    }
    return [own].compactMap(\.self) + root.elements.flatMap(texts)
  }

  static func of(_ root: PolicyElement, _ secrets: SecretPlaces) -> PolicyElement {
    if blocks.contains(root.name) { return block(root, secrets) }
    let children = root.children.map { node -> PolicyElement.Node in
      guard case .element(let child) = node, child.name != "example" else { return node }
      return .element(of(child, secrets))
    }
    return PolicyElement(
      name: root.name, attributes: attributes(root, secrets), children: children, location: root.location)
  }

  private static func attributes(_ element: PolicyElement, _ secrets: SecretPlaces) -> [PolicyElement.Attribute] {
    guard let name = names[element.name] else { return element.attributes }
    return element.attributes.map { attribute in
      guard attribute.name == name else { return attribute }
      return .init(name: name, value: secrets.masked(attribute.value), location: attribute.location)
    }
  }

  private static func block(_ element: PolicyElement, _ secrets: SecretPlaces) -> PolicyElement {
    let ranges = secrets.ranges(in: element.text)
    guard !ranges.isEmpty else { return element }
    var offset = 0
    return masked(element, ranges, &offset)
  }

  private static func masked(
    _ element: PolicyElement, _ ranges: [Range<Int>], _ offset: inout Int
  ) -> PolicyElement {
    var children: [PolicyElement.Node] = []
    for node in element.children {
      switch node {
      case .text(let words):
        let bytes = Array(words.utf8)
        children.append(.text(SecretPlaces.masking(bytes, at: offset, ranges)))
        offset += bytes.count
      case .element(let child):
        let inner = masked(child, ranges, &offset)
        // An emphasis without words would be no policy's.
        let isEmptied = inner.words.isEmpty && !child.words.isEmpty
        children.append(.element(isEmptied ? inner.worded("…") : inner))
      }
    }
    return PolicyElement(
      name: element.name, attributes: element.attributes, children: children, location: element.location)
  }
}

extension PolicyElement {
  fileprivate func worded(_ words: String) -> PolicyElement {
    PolicyElement(name: name, attributes: attributes, children: [.text(words)], location: location)
  }
}
