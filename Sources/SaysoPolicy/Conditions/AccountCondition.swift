import SaysoModel

/// Which class of account the post goes out from.
public struct AccountCondition: Condition {
  public static let shape = ElementShape(
    "account", summary: "The post goes out from an account of this class.",
    attributes: [.required("class", .keyword(AccountClass.allCases.map(\.rawValue)), "The class.")])

  private let accountClass: AccountClass

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    accountClass = element.attribute("class").flatMap { AccountClass(rawValue: $0.value) } ?? .personal
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    .fact(scene.facts.accountClass, missing: scene.facts.accountInput) { $0 == accountClass }
  }
}
