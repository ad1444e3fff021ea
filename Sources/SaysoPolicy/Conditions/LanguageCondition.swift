import SaysoModel

/// Which language the post is in.
public struct LanguageCondition: Condition {
  public static let shape = ElementShape(
    "language", summary: "The post is in one of these languages; en means every kind of English.",
    attributes: [.required("name", .text, "Language tags with white space between them: en de-AT.")])

  private let tags: [String]

  public init(_ element: PolicyElement, _ decoding: inout Decoding) { tags = element.words(of: "name") }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let tags = element.words(of: "name").map { "“\($0)”" }
    return ExplainedItem("the post is in the language \(EnglishList.of(tags, joinedBy: "or"))")
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    .fact(scene.facts.language, missing: .language) { language in tags.contains { LanguageRange.covers($0, language) } }
  }
}

/// Basic filtering of language tags (RFC 4647 §3.3.1): `en` covers `en` and `en-GB`, not the other way round.
public enum LanguageRange {
  public static func covers(_ range: String, _ tag: String) -> Bool {
    let range = range.lowercased()
    let tag = tag.lowercased()
    return range == "*" || tag == range || tag.hasPrefix(range + "-")
  }
}
