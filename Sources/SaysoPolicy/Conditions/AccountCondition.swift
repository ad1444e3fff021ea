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

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let which = element.attribute("class")?.value ?? ""
    let account =
      switch AccountClass(rawValue: which) {
      case .official: "one of the company’s own accounts"
      case .shared: "an account that several people share"
      case .personal, nil: "a personal account"
      }
    return ExplainedItem("the post goes out from \(account)")
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    .fact(scene.facts.accountClass, missing: scene.facts.accountInput) { $0 == accountClass }
  }
}
