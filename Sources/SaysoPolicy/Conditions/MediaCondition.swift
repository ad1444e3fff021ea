import SaysoModel

/// What goes with the post.
public struct MediaCondition: Condition {
  public static let shape = ElementShape(
    "media", summary: "An image, film or sound of one of these kinds goes with the post; none: nothing does.",
    attributes: [.required("kind", .keywords(Media.Kind.allCases.map(\.rawValue) + ["none"]), "The kinds.")])

  private let kinds: Set<Media.Kind>
  private let acceptsNone: Bool

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    let words = element.words(of: "kind")
    kinds = Set(words.compactMap(Media.Kind.init))
    acceptsNone = words.contains("none")
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let kinds = element.words(of: "kind").filter { $0 != "none" }
    let some =
      kinds.isEmpty ? nil : "\(EnglishList.of(kinds.map(EnglishNoun.withArticle), joinedBy: "or")) goes with the post"
    let none = element.words(of: "kind").contains("none") ? "no image, film or sound goes with the post" : nil
    return ExplainedItem([some, none].compactMap { $0 }.joined(separator: ", or "))
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    .fact(scene.facts.media, missing: .media) { media in
      media.isEmpty ? acceptsNone : media.contains { kinds.contains($0.kind) }
    }
  }
}
