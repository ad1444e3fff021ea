public import SaysoText

/// Something that can hold of a post. Each leaf and each combinator is one type in one file.
///
/// A condition decodes itself and cannot fail afterwards: what is wrong with it is said when the policy is loaded.
public protocol Condition: Sendable {
  /// What the element may hold, and its page in the manual.
  static var shape: ElementShape { get }

  init(_ element: PolicyElement, _ decoding: inout Decoding)

  func evaluate(_ scene: Scene) -> Evaluation

  /// The leaves it looks at, its topics' included.
  func leaves(in policy: Policy) -> [LeafID]
}

extension Condition {
  public func leaves(in policy: Policy) -> [LeafID] { [] }
}

/// Every condition: a new one is its own file and a line here.
enum Conditions {
  static let all: [any Condition.Type] = [
    TermCondition.self, TermListCondition.self, PatternCondition.self, MentionCondition.self, AboutCondition.self,
    LinkCondition.self, AuthorCondition.self, AccountCondition.self, PlatformCondition.self, PostKindCondition.self,
    DuringCondition.self, LanguageCondition.self, MediaCondition.self, PaidCondition.self, AllCondition.self,
    AnyCondition.self, NoneCondition.self, NearCondition.self,
  ]

  static let types: [ShapeType] = all.map { $0.shape.type }
  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.shape.name, $0) })

  /// The conditions among the children of an element, in order.
  static func decode(childrenOf element: PolicyElement, _ decoding: inout Decoding) -> [any Condition] {
    element.elements.compactMap { child in byName[child.name].map { $0.init(child, &decoding) } }
  }
}
