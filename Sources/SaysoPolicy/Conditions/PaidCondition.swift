import SaysoModel

/// The platform's paid-partnership switch is on.
public struct PaidCondition: Condition {
  public static let shape = ElementShape("paid", summary: "The platform's paid-partnership switch is on.")

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {}

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    ExplainedItem("the platform’s paid-partnership switch is on")
  }

  public func evaluate(_ scene: Scene) -> Evaluation { .fact(scene.facts.paid, missing: .paid) { $0 } }
}
