public import SaysoModel

/// Something that can hold of a post. Each leaf and each combinator is one type in one file.
///
/// A condition decodes itself and cannot fail afterwards: what is wrong with it is said when the policy is loaded.
public protocol Condition: Sendable {
  /// What the element may hold, and its page in the manual.
  static var shape: ElementShape { get }

  init(_ element: PolicyElement, _ decoding: inout Decoding)

  /// What the element asks for, in plain English: a fragment that stands in a list, without a full stop.
  static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem

  func evaluate(_ scene: Scene) -> Evaluation

  /// The leaf it is, when it looks for something itself.
  var ownLeaf: LeafID? { get }
  /// How it reads, when it looks for words and nothing else: it comes to no where it finds none and no text that it reads
  /// is hidden.
  var ownReading: LeafReading? { get }
  /// The topic it asks about.
  var ownTopic: TopicID? { get }
  /// The conditions it combines.
  var children: [any Condition] { get }
}

extension Condition {
  public var ownLeaf: LeafID? { nil }
  public var ownReading: LeafReading? { nil }
  public var ownTopic: TopicID? { nil }
  public var children: [any Condition] { [] }

  /// The leaves it looks at, its topics' included. A policy has no topic that is made of itself.
  public func leaves(in policy: Policy) -> [LeafID] {
    let below = children + (ownTopic.flatMap { policy.topics[$0]?.conditions } ?? [])
    return (ownLeaf.map { [$0] } ?? []) + below.flatMap { $0.leaves(in: policy) }
  }

  /// Whether it finds words whenever it holds.
  func onlyFindsWords(_ policy: Policy) -> Bool {
    if ownLeaf != nil || self is NearCondition { return true }
    if let ownTopic { return policy.topics[ownTopic]?.conditions.allSatisfy { $0.onlyFindsWords(policy) } ?? false }
    if self is NoneCondition || children.isEmpty { return false }
    return self is AllCondition
      ? children.contains { $0.onlyFindsWords(policy) } : children.allSatisfy { $0.onlyFindsWords(policy) }
  }

  /// The topics it looks for, not those whose absence it asks for.
  package var topicsSought: [TopicID] {
    // Terms seek none, and lists of them are long.
    if Self.self == NoneCondition.self || Self.self == TermListCondition.self { return [] }
    return (ownTopic.map { [$0] } ?? []) + children.flatMap(\.topicsSought)
  }

  /// The topics it asks about directly, not those they are made of.
  var topics: [TopicID] { (ownTopic.map { [$0] } ?? []) + children.flatMap(\.topics) }
}

/// Every condition: a new one is its own file and a line here.
enum Conditions {
  static let all: [any Condition.Type] = [
    TermCondition.self, TermListCondition.self, PatternCondition.self, MentionCondition.self, AboutCondition.self,
    DetectCondition.self, RepeatedCondition.self,
    LinkCondition.self, AuthorCondition.self, AccountCondition.self, PlatformCondition.self, PostKindCondition.self,
    DuringCondition.self, LanguageCondition.self, MediaCondition.self, PaidCondition.self, AllCondition.self,
    AnyCondition.self, NoneCondition.self, NearCondition.self,
  ]

  static let types: [ShapeType] = all.map { $0.shape.type }
  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.shape.name, $0) })

  static func named(_ name: String) -> (any Condition.Type)? { byName[name] }

  /// The conditions among the children of an element, in order.
  static func decode(childrenOf element: PolicyElement, _ decoding: inout Decoding) -> [any Condition] {
    element.elements.compactMap { child in byName[child.name].map { $0.init(child, &decoding) } }
  }
}
