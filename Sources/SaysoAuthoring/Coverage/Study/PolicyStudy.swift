import SaysoModel
import SaysoPolicy

/// A policy taken apart: every leaf with its line and the rules that ask it.
///
/// The conditions and the elements they were made of are walked side by side, since a condition does not keep its
/// place. The cost is linear in the policy with its topics written out once for each rule and side.
struct PolicyStudy {
  let document: PolicyDocument
  private(set) var leaves: [StudiedLeaf] = []
  /// The element of each rule and shield.
  private(set) var elements: [RuleID: PolicyElement] = [:]
  private var places: [Key: Int] = [:]
  private let topics: [TopicID: PolicyElement]

  private struct Key: Hashable {
    let location: SourceLocation
    let excuses: Bool
  }

  /// Who asks a condition, and on which side.
  private struct Asker {
    var rule: RuleID?
    var shield: RuleID?
    var excuses: Bool
    /// Topics that have been walked for it.
    var walked: Set<String> = []
  }

  var policy: Policy { document.policy }

  init(_ document: PolicyDocument) {
    self.document = document
    topics = Dictionary(
      document.root.elements.filter { $0.name == "topic" }.map { (TopicID($0.attribute("id")?.value ?? ""), $0) },
      uniquingKeysWith: { first, _ in first })
    let named = document.root.elements.filter { $0.name == "section" }.flatMap(\.elements)
      .filter { $0.name == "clause" }.flatMap(\.elements)
    for element in named where element.name != "example" {
      if let id = element.attribute("id")?.value { elements[RuleID(id)] = element }
    }
    for rule in policy.rules { walk(rule) }
    for shield in policy.shields {
      var asker = Asker(rule: nil, shield: shield.id, excuses: true)
      walk(shield.find, children(of: elements[shield.id], named: "find"), &asker)
    }
  }

  /// Those that a rule asks.
  func leaves(of rule: RuleID, excuses: Bool) -> [StudiedLeaf] {
    leaves.filter { $0.excuses == excuses && $0.rules.contains(rule) }
  }

  private mutating func walk(_ rule: Rule) {
    let element = elements[rule.id]
    var asker = Asker(rule: rule.id, shield: nil, excuses: false)
    walk(rule.find, children(of: element, named: "find"), &asker)
    walk(rule.when, children(of: element, named: "when"), &asker)
    asker.excuses = true
    let exceptions = element?.elements.filter { $0.name == "unless" } ?? []
    for (exception, element) in zip(rule.exceptions, exceptions) {
      walk(exception.conditions, element.elements, &asker)
    }
  }

  private func children(of element: PolicyElement?, named name: String) -> [PolicyElement] {
    element?.elements.filter { $0.name == name }.flatMap(\.elements) ?? []
  }

  private mutating func walk(_ conditions: [any Condition], _ elements: [PolicyElement], _ asker: inout Asker) {
    let known = elements.filter { element in conditions.contains { type(of: $0).shape.name == element.name } }
    for (condition, element) in zip(conditions, known) { walk(condition, element, &asker) }
  }

  private mutating func walk(_ condition: any Condition, _ element: PolicyElement, _ asker: inout Asker) {
    if let topic = condition.ownTopic {
      guard asker.walked.insert("\(topic) \(asker.excuses)").inserted else { return }
      return walk(policy.topics[topic]?.conditions ?? [], topics[topic]?.elements ?? [], &asker)
    }
    guard condition.ownLeaf == nil, !condition.children.isEmpty else { return add(condition, element, asker) }
    let turns = type(of: condition).shape.name == "none"
    if turns { asker.excuses.toggle() }
    walk(condition.children, Self.ordered(element), &asker)
    if turns { asker.excuses.toggle() }
  }

  /// As the condition keeps its children: `near` puts what spoils a group after the rest.
  private static func ordered(_ element: PolicyElement) -> [PolicyElement] {
    guard element.name == "near" else { return element.elements }
    return element.elements.filter { $0.name != "none" } + element.elements.filter { $0.name == "none" }
  }

  private mutating func add(_ condition: any Condition, _ element: PolicyElement, _ asker: Asker) {
    let key = Key(location: element.location, excuses: asker.excuses)
    let place = places[key] ?? leaves.count
    if place == leaves.count {
      places[key] = place
      leaves.append(
        StudiedLeaf(condition: condition, element: element, excuses: asker.excuses, rules: [], shields: []))
    }
    if let rule = asker.rule, leaves[place].rules.last != rule { leaves[place].rules.append(rule) }
    if let shield = asker.shield, leaves[place].shields.last != shield { leaves[place].shields.append(shield) }
  }
}
