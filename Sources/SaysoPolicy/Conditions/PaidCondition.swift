import SaysoModel

/// The platform's paid-partnership switch is on.
public struct PaidCondition: Condition {
  public static let shape = ElementShape("paid", summary: "The platform's paid-partnership switch is on.")

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {}

  public func evaluate(_ scene: Scene) -> Evaluation { .fact(scene.facts.paid, missing: .paid) { $0 } }
}
