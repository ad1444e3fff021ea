import SaysoModel
import SaysoText

/// What the explanation of a condition or a rule draws on: the names and dates of the policy it stands in.
///
/// Works on elements, so that it also explains a policy that is being compared with another.
public struct PolicyWords: Sendable {
  private let named: [String: [String: PolicyElement]]
  private let declared: DeclaredNames
  private let negators: [String]
  /// Topics are opened one level deep: a topic within a topic is only named.
  private var opensTopics = true

  public init(_ root: PolicyElement) {
    var named: [String: [String: PolicyElement]] = [:]
    for name in ["topic", "person", "role", "contact", "window", "platform", "tier"] {
      for element in root.descendants(named: name) {
        guard let id = element.attribute("id")?.value, named[name]?[id] == nil else { continue }
        named[name, default: [:]][id] = element
      }
    }
    self.named = named
    declared = DeclaredNames(root)
    negators = root.child("negators")?.elements.first.map { Self.spellings($0) } ?? []
  }

  /// An element by its id, among `topic`, `person`, `role`, `contact`, `window`, `platform` and `tier`.
  public func element(_ id: String, among name: String) -> PolicyElement? { named[name]?[id] }

  /// What people call it; “id” when it has no name of its own.
  public func name(of id: String, among name: String) -> String {
    let element = named[name]?[id]
    return element?.attribute("name")?.value ?? element?.attribute("title")?.value ?? "“\(id)”"
  }

  public func topic(_ id: String) -> String { name(of: id, among: "topic") }

  public func platform(_ id: String) -> String {
    named["platform"]?[id]?.attribute("name")?.value ?? PlatformProfile.known(PlatformID(id))?.name ?? id
  }

  /// The conditions among an element's children, each explained.
  public func conditions(in element: PolicyElement) -> [ExplainedItem] { element.elements.compactMap(condition) }

  /// A condition in words; `nil` when the element is none.
  public func condition(_ element: PolicyElement) -> ExplainedItem? {
    Conditions.named(element.name)?.explanation(element, self)
  }

  /// What only its kind knows of a rule; `nil` when the element is no rule.
  public func kind(_ rule: PolicyElement) -> KindExplanation? {
    RuleKinds.named(rule.name)?.explanation(rule, self)
  }

  /// An entry of what only some kinds have: a line of a link list, a statement, a published value, a check of form;
  /// `nil` for any other element.
  public func entry(_ element: PolicyElement) -> ExplainedItem? {
    switch element.name {
    case "allow", "deny": LinkEntry.explanation(element, self)
    case "accept", "refuse": DisclosureStatement.explanation(element)
    case "value": PublishedValues.explanation(value: element, self)
    default: Form.check(named: element.name).map { ExplainedItem($0.explanation(element)) }
    }
  }

  func find(of rule: PolicyElement) -> [ExplainedItem] { rule.child("find").map(conditions(in:)) ?? [] }

  /// A single child needs no group around it.
  func group(_ words: String, _ element: PolicyElement) -> ExplainedItem {
    let items = conditions(in: element)
    return items.count == 1 ? items[0] : ExplainedItem(words, items)
  }

  func expanded(_ topic: String) -> [ExplainedItem] {
    guard opensTopics, let element = named["topic"]?[topic] else { return [] }
    var closed = self
    closed.opensTopics = false
    return closed.conditions(in: element)
  }

  /// The topics that a rule looks for, not those whose absence it asks for.
  func topicsSought(in rule: PolicyElement) -> [TopicID] {
    func topics(_ element: PolicyElement) -> [TopicID] {
      if element.name == "none" { return [] }
      let own = element.name == "about" ? element.attribute("topic").map { [TopicID($0.value)] } ?? [] : []
      return own + element.elements.flatMap(topics)
    }
    var seen = Set<TopicID>()
    return (rule.child("find").map(topics) ?? []).filter { seen.insert($0).inserted }
  }

  func brand(_ id: String) -> [String] { declared.brand(id) }
  func names(of subject: MentionCondition.Subject) -> [String] { subject == .person ? [] : declared.all(of: subject) }

  var negator: String { negators.first.map { "a word like “\($0)”" } ?? "a negation" }

  /// A term and its aliases.
  static func spellings(_ term: PolicyElement) -> [String] {
    let aliases = term.attribute("aliases")?.value.split(separator: "|").map { String($0).trimmed } ?? []
    return ([term.words] + aliases).filter { !$0.isEmpty }
  }
}
