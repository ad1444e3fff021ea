import SaysoModel

/// What sort of post it is, and whose post it shares or answers.
public struct PostKindCondition: Condition {
  public static let shape = ElementShape(
    "post",
    summary:
      "The post is of one of these kinds and, with of, shares or answers a post of the company, of a customer, of anyone.",
    attributes: [
      .optional("kind", .keywords(PostKind.allCases.map(\.rawValue)), "The kinds."),
      .optional("of", .keyword(ReferencedPost.Ownership.allCases.map(\.rawValue)), "Whose post."),
    ])

  private let kinds: Set<PostKind>?
  private let ownership: ReferencedPost.Ownership?

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    if element.attributes.isEmpty { decoding.report(.needsOneOf(["kind", "of"], of: "post"), at: element.location) }
    kinds = element.attribute("kind") == nil ? nil : Set(element.words(of: "kind").compactMap(PostKind.init))
    ownership = element.attribute("of").flatMap { ReferencedPost.Ownership(rawValue: $0.value) }
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let kinds = element.words(of: "kind").map(EnglishNoun.withArticle)
    let kind = kinds.isEmpty ? nil : "the post is \(EnglishList.of(kinds, joinedBy: "or"))"
    let whose = element.attribute("of").flatMap { ReferencedPost.Ownership(rawValue: $0.value) }.map { ownership in
      switch ownership {
      case .official: "shares or answers a post of the company’s own"
      case .customer: "shares or answers a customer’s post"
      case .anyone: "shares or answers somebody’s post"
      }
    }
    guard let kind else { return ExplainedItem("the post \(whose ?? "is of any kind")") }
    return ExplainedItem(whose.map { "\(kind) and \($0)" } ?? kind)
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    var parts: [Evaluation] = []
    if let kinds { parts.append(.fact(scene.facts.postKind, missing: .postKind) { kinds.contains($0) }) }
    if ownership == .anyone {
      parts.append(.fact(scene.facts.sharesAnother, missing: .postKind) { $0 })
    } else if let ownership {
      parts.append(.fact(scene.facts.ownership, missing: .reference) { $0 == ownership })
    }
    return .all(parts)
  }
}
