/// No child holds. It finds no words, so it underlines nothing; and what an exception frees still counts here, or an
/// exception could bring about what it was written to prevent.
public struct NoneCondition: Condition {
  public static let shape = ElementShape(
    "none", summary: "No child holds. In near: none of these within the window.",
    content: .elements([.conditions(atLeast: 1)]))

  public let children: [any Condition]

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    children = Conditions.decode(childrenOf: element, &decoding)
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    ExplainedItem("none of these", words.conditions(in: element))
  }

  public func evaluate(_ scene: Scene) -> Evaluation { .none(found(scene)) }

  /// What the children find, exceptions aside.
  func found(_ scene: Scene) -> Evaluation {
    let whole = scene.withoutExemptions
    return .any(children.map { $0.evaluate(whole) })
  }

}
