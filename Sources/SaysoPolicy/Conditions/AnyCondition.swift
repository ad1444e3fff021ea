/// At least one child holds.
public struct AnyCondition: Condition {
  public static let shape = ElementShape(
    "any", summary: "At least one child holds.", content: .elements([.conditions(atLeast: 1)]))

  public let children: [any Condition]

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    children = Conditions.decode(childrenOf: element, &decoding)
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    words.group("any of these", element)
  }

  public func evaluate(_ scene: Scene) -> Evaluation { .any(children.map { $0.evaluate(scene) }) }
}
