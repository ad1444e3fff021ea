import SaysoPolicy

/// What the answers of each rule hang on, its topics' conditions included.
struct RuleDependencies {
  private(set) var byRule: [String: Set<Dependency>] = [:]
  /// What it looks for: of these, findings tell the lines.
  private(set) var soughtByRule: [String: Set<Dependency>] = [:]
  /// What the shields over it hang on; only for rules that protected speech keeps off.
  private(set) var shieldsByRule: [String: Set<Dependency>] = [:]
  private let topics: [String: PolicyElement]

  init(_ root: PolicyElement) {
    topics = Dictionary(root.children("topic").map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rules = root.children("section").flatMap { $0.children("clause") }.flatMap(\.elements)
    let shields = rules.filter { $0.name == "protected" }.reduce(into: Set<Dependency>()) {
      $0.formUnion(below($1))
    }
    for rule in rules where rule.value("enforces") != nil {
      byRule[rule.id] = own(rule)
      if isShielded(rule) { shieldsByRule[rule.id] = shields.union([.shields]) }
      let sought = rule.elements.filter { ["find", "when", "acknowledging"].contains($0.name) }
      soughtByRule[rule.id] = sought.reduce(into: [.rule(rule.id)]) { $0.formUnion(below($1)) }
    }
  }

  private func isShielded(_ rule: PolicyElement) -> Bool {
    rule.value("shielded").map { $0 == "yes" } ?? (rule.name == "speaking")
  }

  private func own(_ rule: PolicyElement) -> Set<Dependency> {
    var found = below(rule)
    found.formUnion([.rule(rule.id), .everything])
    for element in rule.family {
      for name in ["tier", "evasion-tier"] { if let tier = element.value(name) { found.insert(.tier(tier)) } }
    }
    switch rule.name {
    case "speaking":
      let sought = found.compactMap { if case .topic(let topic) = $0 { Dependency.grants(topic) } else { nil } }
      return found.union(sought).union([.people])
    case "links": return found.union([.links, .names])
    case "disclosure": return found.union([.platforms])
    case "form": return found.union([.platforms, .names])
    case "personal-data": return found.union([.contacts])
    default: return found
    }
  }

  /// What an element and all below it ask about. A policy has no topic that is made of itself.
  private func below(_ element: PolicyElement) -> Set<Dependency> {
    var found: Set<Dependency> = []
    for part in element.family {
      switch part.name {
      case "about":
        guard let name = part.value("topic"), let topic = topics[name] else { continue }
        found.insert(.topic(name))
        found.formUnion(below(topic))
      case "mention": found.insert(.names)
      case "link": found.formUnion([.links, .names])
      case "author", "account", "post": found.insert(.people)
      case "during": if let window = part.value("window") { found.insert(.window(window)) }
      case "term", "terms": if part.value("negation") == "spares" { found.insert(.negators) }
      default: break
      }
      if part.value("kind") == "lookalike" { found.insert(.approvedDomains) }
    }
    return found
  }
}
