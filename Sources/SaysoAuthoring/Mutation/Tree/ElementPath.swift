import SaysoPolicy

/// The way from the root of a policy to one of its elements: at each step a position among the children that are
/// elements, counted from 0.
public struct ElementPath: Hashable, Sendable {
  let steps: [Int]

  static let root = ElementPath(steps: [])

  func child(_ position: Int) -> ElementPath { ElementPath(steps: steps + [position]) }
}

extension PolicyElement {
  /// The document with another element in that place, or with none. The cost is linear in the breadth of what lies on
  /// the way there; everything else is shared.
  func replacing(_ path: ElementPath, with other: PolicyElement?) -> PolicyElement {
    replacing(path.steps[...], with: other) ?? self
  }

  private func replacing(_ steps: ArraySlice<Int>, with other: PolicyElement?) -> PolicyElement? {
    guard let step = steps.first else { return other }
    var position = -1
    let nodes = children.compactMap { node -> Node? in
      guard case .element(let element) = node else { return node }
      position += 1
      guard position == step else { return node }
      return element.replacing(steps.dropFirst(), with: other).map { .element($0) }
    }
    return PolicyElement(name: name, attributes: attributes, children: nodes, location: location)
  }

  func named(_ name: String) -> PolicyElement {
    PolicyElement(name: name, attributes: attributes, children: children, location: location)
  }

  func with(_ attribute: String, _ value: String) -> PolicyElement {
    let changed = attributes.map {
      $0.name == attribute ? Attribute(name: $0.name, value: value, location: $0.location) : $0
    }
    let isNew = !attributes.contains { $0.name == attribute }
    let added = isNew ? [Attribute(name: attribute, value: value, location: location)] : []
    return PolicyElement(name: name, attributes: changed + added, children: children, location: location)
  }

  func without(_ attribute: String) -> PolicyElement {
    PolicyElement(
      name: name, attributes: attributes.filter { $0.name != attribute }, children: children, location: location)
  }

  func saying(_ words: String) -> PolicyElement {
    PolicyElement(name: name, attributes: attributes, children: [.text(words)], location: location)
  }

  /// The document without the posts that test it: a mutant is judged by the examples of the original.
  var withoutExamples: PolicyElement {
    let kept = children.compactMap { node -> Node? in
      guard case .element(let element) = node else { return node }
      if element.name == "example" { return nil }
      let mayHold = element.name == "section" || element.name == "clause"
      return .element(mayHold ? element.withoutExamples : element)
    }
    return PolicyElement(name: name, attributes: attributes, children: kept, location: location)
  }
}
