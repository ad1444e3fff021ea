@testable import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import SaysoPolicyXML
import SaysoTestSupport
import Testing

/// What holds of every difference, on the worked policies.
@Suite struct PolicyDifferencePropertyTests {
  @Test(arguments: WorkedPolicy.allCases) func nothingDiffersFromItself(_ worked: WorkedPolicy) throws {
    let root = try worked.document().root
    #expect(PolicyDifference(from: root, to: root).isEmpty)
  }

  /// Order of attributes, of conditions, of clauses and of paragraphs is no change; that of tiers and link lists is.
  @Test(arguments: WorkedPolicy.allCases) func orderIsNoChange(_ worked: WorkedPolicy) throws {
    let root = try worked.document().root
    let turned = root.rewritten { element in
      let isOrdered = ["list", "tiers", "p", "li", "must", "should", "may", "example", "hit", "term"].contains(
        element.name)
      return PolicyElement(
        name: element.name, attributes: element.attributes.reversed(),
        children: isOrdered ? element.children : element.children.reversed(), location: element.location)
    }
    #expect(PolicyDifference(from: root, to: turned).changes.map(\.text.plain) == [])
  }

  /// An attribute with another value, whichever it is, is told; only the names of list files are not.
  @Test(arguments: WorkedPolicy.allCases) func everyAttributeCounts(_ worked: WorkedPolicy) throws {
    let root = try worked.document().root
    let places = Set(root.family.flatMap { element in element.attributes.map { Place(element.location, $0.name) } })
    let silent = sample(places.sorted { $0.description < $1.description }).filter { place in
      guard place.name != "src", !place.name.hasPrefix("xml") else { return false }
      let changed = root.rewritten { element in
        element.location == place.location
          ? element.with(place.name, element.attribute(place.name).map { $0.value + "-x" }) : element
      }
      return PolicyDifference(from: root, to: changed).isEmpty
    }
    #expect(silent.map(\.description).sorted() == [])
  }

  /// So is every element that is gone, but for one that says nothing.
  @Test(arguments: WorkedPolicy.allCases) func everyElementCounts(_ worked: WorkedPolicy) throws {
    let root = try worked.document().root
    let silent = sample(Array(root.family.dropFirst())).filter { element in
      !["em", "strong", "organization", "people", "include"].contains(element.name)
        && PolicyDifference(from: root, to: root.without(element)).isEmpty
    }
    #expect(silent.map { "\($0.name) \($0.location.line)" } == [])
  }

  /// A rule, a sentence, a topic or a person with another id and the same content is told as renamed, with all that
  /// refers to it, and as nothing else.
  @Test(arguments: ["falcon", "codenames", "voice", "amir", "red", "comms", "desk", "quiet-weeks", "lumo", "projects"])
  func renamed(_ id: String) throws {
    let root = try WorkedPolicy.larkfield.document().root
    let references: Set<String> = [
      "id", "enforces", "permits", "topic", "person", "author", "tier", "evasion-tier", "contact", "backup", "hours",
      "window", "ref", "breaks", "keeps", "unsure", "of", "contacts", "rule",
    ]
    let changed = root.rewritten { element in
      references.reduce(element) { element, name in
        guard let value = element.attribute(name)?.value else { return element }
        let words = value.split(separator: " ").map { $0 == id ? "\(id)-new" : String($0) }
        return element.with(name, words.joined(separator: " "))
      }
    }
    let changes = PolicyDifference(from: root, to: changed).changes
    #expect(!changes.isEmpty && changes.allSatisfy { $0.action == .renamed }, "\(changes.map(\.text.plain))")
  }

  /// Some of many, the same in each run: a comparison of a whole policy takes its time.
  private func sample<Item>(_ items: [Item]) -> [Item] {
    var generator = SeededGenerator(seed: 5)
    return Array(items.shuffled(using: &generator).prefix(60))
  }

  private struct Place: Hashable, CustomStringConvertible {
    let location: SaysoPolicy.SourceLocation
    let name: String
    init(_ location: SaysoPolicy.SourceLocation, _ name: String) { (self.location, self.name) = (location, name) }
    var description: String { "\(location.file):\(location.line):\(location.column ?? 0) \(name)" }
  }
}

extension PolicyElement {
  /// The document with each element, innermost first, as `change` makes it.
  fileprivate func rewritten(_ change: (PolicyElement) -> PolicyElement) -> PolicyElement {
    let children = children.map { node in
      guard case .element(let child) = node else { return node }
      return Node.element(child.rewritten(change))
    }
    return change(PolicyElement(name: name, attributes: attributes, children: children, location: location))
  }

  fileprivate func with(_ name: String, _ value: String?) -> PolicyElement {
    guard let value else { return self }
    let attributes = attributes.map {
      $0.name == name ? Attribute(name: name, value: value, location: $0.location) : $0
    }
    return PolicyElement(name: self.name, attributes: attributes, children: children, location: location)
  }

  fileprivate func without(_ element: PolicyElement) -> PolicyElement {
    let kept = children.compactMap { node -> Node? in
      guard case .element(let child) = node else { return node }
      return child == element ? nil : .element(child.without(element))
    }
    return PolicyElement(name: name, attributes: attributes, children: kept, location: location)
  }
}
