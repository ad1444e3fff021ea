import SaysoModel
import SaysoPolicy

/// Which rules can answer otherwise once an element has changed.
///
/// A rule sees its own element, the topics it asks about, the windows it names, the grants on its topics, and the
/// shields. Whatever else changes (names, people, tiers, negators) may touch them all. A test holds every mutant's run
/// over the examples of these rules against a run over all examples.
enum MutationReach: Sendable {
  case everything
  case rules(Set<RuleID>)

  init(of site: MutationSite) {
    let index = site.ground.references
    if let rule = site.rule {
      self = Self.reach(ofRule: rule, site, index)
    } else if let topic = site.topic?.attribute("id")?.value {
      self = .rules(index.rules(asking: TopicID(topic)))
    } else if site.element.name == "grant", let topic = site.element.attribute("topic")?.value {
      self = .rules(index.rules(asking: TopicID(topic)))
    } else if let window = (site.ancestors + [site.element]).first(where: { $0.name == "window" }) {
      self = .rules(index.rules(during: window.attribute("id")?.value ?? ""))
    } else {
      self = .everything
    }
  }

  private static func reach(ofRule rule: PolicyElement, _ site: MutationSite, _ index: RuleReferences) -> MutationReach
  {
    if rule.name == "protected" { return .rules(index.shielded) }
    // What one list allows, every rule's look-alikes resemble.
    if rule.name == "links" { return .rules(index.askingForLinks) }
    return .rules([RuleID(rule.attribute("id")?.value ?? "")])
  }

  func touches(_ example: Example) -> Bool {
    switch self {
    case .everything: true
    case .rules(let rules):
      rules.contains(example.rule) || example.answer.verdict != nil || example.hits.contains { rules.contains($0.rule) }
        || example.also.contains { rules.contains($0) }
    }
  }
}

/// What the rules of a policy refer to, read from their elements.
struct RuleReferences: Sendable {
  private struct Rule {
    let element: PolicyElement
    /// With the topics it asks about written out.
    let family: [PolicyElement]
  }

  private let rules: [Rule]
  let shielded: Set<RuleID>

  init(_ root: PolicyElement, _ topics: [String: PolicyElement], _ policy: Policy) {
    let clauses = root.elements.filter { $0.name == "section" }.flatMap(\.elements).filter { $0.name == "clause" }
    rules = clauses.flatMap(\.elements).filter { MutationGround.ruleElements.contains($0.name) }.map {
      Rule(element: $0, family: Self.writtenOut($0, topics))
    }
    shielded = Set(policy.rules.filter(\.isShielded).map(\.id))
  }

  func rules(asking topic: TopicID) -> Set<RuleID> {
    matching { $0.contains { $0.name == "about" && $0.attribute("topic")?.value == topic.rawValue } }
  }

  func rules(during window: String) -> Set<RuleID> {
    matching { $0.contains { $0.name == "during" && $0.attribute("window")?.value == window } }
  }

  var askingForLinks: Set<RuleID> {
    matching { $0.contains { $0.name == "link" || $0.name == "links" } }
  }

  /// The rules that pass the test. A shield that does stands for every rule it can turn into a note.
  private func matching(_ test: ([PolicyElement]) -> Bool) -> Set<RuleID> {
    var found: Set<RuleID> = []
    for rule in rules where test(rule.family) {
      if rule.element.name == "protected" {
        found.formUnion(shielded)
      } else {
        found.insert(RuleID(rule.element.attribute("id")?.value ?? ""))
      }
    }
    return found
  }

  private static func writtenOut(
    _ rule: PolicyElement, _ topics: [String: PolicyElement]
  ) -> [PolicyElement] {
    var seen: Set<String> = []
    var all = rule.family
    var open = all
    while let element = open.popLast() {
      guard element.name == "about", let topic = element.attribute("topic")?.value, seen.insert(topic).inserted,
        let family = topics[topic]?.family
      else { continue }
      all += family
      open += family
    }
    return all
  }
}
