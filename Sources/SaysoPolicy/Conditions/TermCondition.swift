import SaysoText

/// A word or phrase.
///
/// Reads whole words by Unicode's rules, whatever their letter case; `match` widens that to the word's other forms
/// (`stem`), to its continuations (`prefix`), or narrows it to the very characters (`exact`).
public struct TermCondition: Condition {
  public static let shape = ElementShape(
    "term", summary: "A word or phrase to look for, whole words in any letter case unless match says otherwise.",
    attributes: [
      .optional("aliases", .text, "Other ways to write it, with | between them."),
      .optional("from", .dateOrMoment, "The first moment it counts."),
      .optional("until", .moment, "The first moment it no longer counts."),
    ] + options, content: .words)

  /// What a single term and a list of them have in common.
  static let options: [AttributeShape] = [
    .optional(
      "match", .keyword(TermPattern.Match.allCases.map(\.rawValue)),
      "word (unless given): whole words, a final ’s ignored; stem: the word's other forms too; prefix: the last word may go on; exact: letter case and punctuation count."
    ),
    .optional("slack", .integer(0...2), "How many letters may be wrong, missing, added or swapped."),
    .optional("lang", .language, "The language whose word forms stem means; the policy's unless given."),
    .optional(
      "disguised", .keyword(Disguise.allCases.map(\.rawValue)),
      "no: as written; also: through disguises too; only: nothing but disguised."),
    .optional(
      "negation", .keyword(["spares", "ignored"]), "spares: no hit when one of the policy's negators stands before it."),
    zones,
  ]

  static let zones = AttributeShape.optional(
    "in", .keywords(Zone.allCases.map(\.rawValue)),
    "Where to look; text hashtag alt unless given, and handle file link too in confidential rules.")

  public let leaf: LeafID
  public let reading: LeafReading

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    reading = LeafReading(element, decoding)
    leaf = decoding.termLeaf(element, reading: reading)
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    words.term(element)
  }

  public func evaluate(_ scene: Scene) -> Evaluation { scene.evaluate(leaf, reading) }
  public var ownLeaf: LeafID? { leaf }
  public var ownReading: LeafReading? { reading }
}
