/// Every child holds.
public struct AllCondition: Condition {
  public static let shape = ElementShape(
    "all", summary: "Every child holds.", content: .elements([.conditions(atLeast: 1)]))

  public let children: [any Condition]

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    children = Conditions.decode(childrenOf: element, &decoding)
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    words.group("all of these", element)
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    Evaluation.parts(children, scene).map(Evaluation.all) ?? .no
  }
}
