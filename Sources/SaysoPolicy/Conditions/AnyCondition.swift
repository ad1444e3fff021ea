/// At least one child holds.
public struct AnyCondition: Condition {
  public static let shape = ElementShape(
    "any", summary: "At least one child holds.", content: .elements([.conditions(atLeast: 1)]))

  private let alternatives: Alternatives

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    alternatives = Alternatives(Conditions.decode(childrenOf: element, &decoding))
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    words.group("any of these", element)
  }

  public func evaluate(_ scene: Scene) -> Evaluation { alternatives.evaluate(scene) }
  public var children: [any Condition] { alternatives.conditions }
}
