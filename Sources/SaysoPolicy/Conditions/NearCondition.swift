import SaysoModel
import SaysoText

/// Words of every child stand close together.
///
/// Close means within so many words (the first and the last counted), in one sentence, or in one text of the post. A
/// `none` child spoils a group when its own words would fit into the same window.
public struct NearCondition: Condition {
  public static let shape = ElementShape(
    "near",
    summary:
      "Words of each child stand together: within so many words, in one sentence, or in one text of the post. A none child: and none of these.",
    attributes: [
      .optional("words", .integer(2...200), "So many words from the first to the last, both counted."),
      .optional("within", .keyword(["sentence", "post"]), "In one sentence, or in one text of the post."),
    ], content: .elements([.conditions(atLeast: 2)]))

  private let members: [any Condition]
  private let spoilers: [NoneCondition]
  let window: NearWindow
  private let location: SourceLocation

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    decoding.requireExactlyOne(of: ["words", "within"], in: element)
    location = element.location
    let all = Conditions.decode(childrenOf: element, &decoding)
    members = all.filter { !($0 is NoneCondition) }
    spoilers = all.compactMap { $0 as? NoneCondition }
    window = NearWindow(
      words: element.attribute("words").flatMap { Int($0.value) },
      isSentence: element.attribute("within")?.value == "sentence")
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let distance = element.number("words").map { "within \($0) words of one another" }
    let place = element.attribute("within")?.value == "sentence" ? "in one sentence" : "in one text of the post"
    return ExplainedItem("\(distance ?? place), each of these", words.conditions(in: element))
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    guard let parts = Evaluation.parts(members, scene) else { return .no }
    let spoiling = spoilers.map { $0.found(scene) }
    let certain = window.groups(
      parts.map { $0.hits.filter(\.isCertain) }, spoiledBy: spoiling.flatMap(\.hits), scene.scan)
    let possible = window.groups(
      parts.map(\.hits), spoiledBy: spoiling.flatMap { $0.hits.filter(\.isCertain) }, scene.scan)
    let doubts = (parts + spoiling).reduce(into: Set<MissingInput>()) { $0.formUnion($1.doubts) }
    // Words in a text that nobody gave could make a group among themselves.
    let unseen = parts.dropFirst().reduce(parts.first?.unseen ?? []) { $0.intersection($1.unseen) }
    if !certain.isEmpty {
      let others = Set(possible).subtracting(certain).sorted().map(\.uncertain)
      return Evaluation(.yes, hits: certain + others, doubts: doubts, unseen: unseen)
    }
    if !possible.isEmpty { return Evaluation(.unknown, hits: possible, doubts: doubts, unseen: unseen) }
    return Evaluation(unseen.isEmpty ? .no : .unknown, hits: [], doubts: unseen, unseen: unseen)
  }

  public var children: [any Condition] { members + spoilers }

  /// The words that would hold together if the window were wider; `nil` when it holds, or when a part is not there.
  func nearMiss(_ scene: Scene) -> NearMiss? {
    guard evaluate(scene).value == .no else { return nil }
    let parts = members.map { $0.evaluate(scene).hits }
    guard parts.allSatisfy({ !$0.isEmpty }), let closest = NearWindow.closest(parts) else { return nil }
    return NearMiss(
      location: location, spans: closest.map(\.span).sorted(), words: NearWindow.width(of: closest),
      allowed: window.words)
  }
}
