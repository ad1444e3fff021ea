import SaysoModel

/// Where the post goes.
public struct PlatformCondition: Condition {
  public static let shape = ElementShape(
    "platform", summary: "The post goes to one of these platforms.",
    attributes: [.required("name", .platforms, "Their names: x linkedin …")])

  let platforms: Set<PlatformID>

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    platforms = Set(element.words(of: "name").map { PlatformID($0) })
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let names = element.words(of: "name").map { words.platform($0) }
    return ExplainedItem("the post goes to \(EnglishList.of(names, joinedBy: "or"))")
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    .fact(scene.facts.platform, missing: .platform) { platforms.contains($0) }
  }
}
