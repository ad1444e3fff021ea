import FoundationEssentials
import SaysoPolicy

/// An element that may be changed, and what stands around it.
struct MutationSite {
  let element: PolicyElement
  let path: ElementPath
  /// From the root down to the parent.
  let ancestors: [PolicyElement]
  let ground: MutationGround

  var parent: PolicyElement? { ancestors.last }

  /// The element of the rule, or of the shield, that it stands in or is.
  var rule: PolicyElement? { (ancestors + [element]).first { MutationGround.ruleElements.contains($0.name) } }
  /// The topic it stands in or is.
  var topic: PolicyElement? { (ancestors + [element]).first { $0.name == "topic" } }

  func isIn(_ names: Set<String>) -> Bool { parent.map { names.contains($0.name) } ?? false }
}

/// The policy that is mutated, with what operators ask of it.
struct MutationGround: Sendable {
  let policy: Policy
  /// Without its examples.
  let root: PolicyElement
  let examples: [Example]
  /// The elements of the examples, by their places.
  let exampleElements: [SourceLocation: PolicyElement]
  let topics: [String: PolicyElement]
  let references: RuleReferences

  static let ruleElements: Set<String> = [
    "speaking", "confidential", "personal-data", "links", "disclosure", "form", "protected",
  ]

  init(_ document: PolicyDocument) {
    policy = document.policy
    root = document.root.withoutExamples
    examples = document.examples
    exampleElements = Dictionary(
      (document.root.family + document.suites.flatMap(\.root.family)).filter { $0.name == "example" }
        .map { ($0.location, $0) },
      uniquingKeysWith: { first, _ in first })
    topics = Dictionary(
      document.root.elements.filter { $0.name == "topic" }.map { ($0.attribute("id")?.value ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    references = RuleReferences(root, topics, policy)
  }

  /// Every element but the prose, in order of the document.
  var sites: [MutationSite] {
    var sites: [MutationSite] = []
    collect(root, .root, [], &sites)
    return sites
  }

  private func collect(
    _ element: PolicyElement, _ path: ElementPath, _ ancestors: [PolicyElement], _ sites: inout [MutationSite]
  ) {
    sites.append(MutationSite(element: element, path: path, ancestors: ancestors, ground: self))
    for (position, child) in element.elements.enumerated() {
      collect(child, path.child(position), ancestors + [element], &sites)
    }
  }
}
