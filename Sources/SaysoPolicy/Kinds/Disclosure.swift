import SaysoModel

/// Saying what a reader has a right to know: that one works here, that a post is an advertisement.
///
/// ## What it checks
/// When a post does what calls for a disclosure (praises a product, was paid for), whether an accepted statement
/// stands in the same text where it must: at the start, before the platform's “more”, or anywhere.
///
/// ## Why
/// Employment is a tie that readers would weigh, and rules on advertising ask that it be hard to miss: in plain words,
/// in the same post, not behind a click and not at the end of a row of hashtags (16 CFR 255.0(f) and 255.5; the
/// guidance of the UK's ASA and CMA agrees).
///
/// ## An example that breaks it
/// ```
/// <example breaks="praise" author="amir" platform="x"><hit>Lumo</hit> is the <hit>best</hit> lamp ever, buy it!</example>
///
///   Why      “Lumo” and “best” call for a word on who is speaking, and the post has none.
/// ```
///
/// ## One that keeps it
/// ```
/// <example keeps="praise" author="amir" platform="x">I work for Larkfield: Lumo is the lamp I use nightly.</example>
/// ```
///
/// ## Limits
/// A profile, a first comment, an image's description, the end of a thread or the platform's own switch do not count:
/// the statement must stand in the post itself, and each part of a thread is judged alone. What is said or shown in a
/// film can't be heard here. Folds are figures that platforms change without notice; the policy may declare its own.
public struct Disclosure: RuleKind {
  public enum Placement: String, Sendable, CaseIterable {
    case start
    case beforeFold = "before-fold"
    case samePost = "same-post"
  }

  public static let shape = ElementShape(
    "disclosure",
    summary: "A statement that must stand where a reader can't miss it. Fires when none of the accepted ones does.",
    attributes: RuleShapes.attributes + [
      .optional(
        "placement", .keyword(Placement.allCases.map(\.rawValue)),
        "start: first of all; before-fold (unless given): ends before the platform's “more”; same-post: anywhere in the post."
      ),
      .optional("most-hashtags-before", .integer(0...100), "A statement behind more hashtags than that is buried."),
    ], content: RuleShapes.content(find: true, containers: [.one("statements")]))

  public static let containers = [
    ElementShape(
      "statements", summary: "What says enough, and what does not.",
      content: .elements([.some("accept"), .any("refuse")])),
    DisclosureStatement.acceptShape, DisclosureStatement.refuseShape,
  ]

  let placement: Placement
  let mostHashtagsBefore: Int?
  let accepted: [DisclosureStatement]
  let refused: [DisclosureStatement]

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    placement = element.attribute("placement").flatMap { Placement(rawValue: $0.value) } ?? .beforeFold
    mostHashtagsBefore = element.attribute("most-hashtags-before").flatMap { Int($0.value) }
    let statements = element.elements.first { $0.name == "statements" }?.elements ?? []
    accepted = statements.filter { $0.name == "accept" }.map { DisclosureStatement($0, &decoding) }
    refused = statements.filter { $0.name == "refuse" }.map { DisclosureStatement($0, &decoding) }
  }

  public static func explanation(_ rule: PolicyElement, _ words: PolicyWords) -> KindExplanation {
    let placement = rule.attribute("placement").flatMap { Placement(rawValue: $0.value) } ?? .beforeFold
    let place =
      switch placement {
      case .start: "at the very start of the post"
      case .beforeFold: "before the platform’s “more”"
      case .samePost: "anywhere in the same post"
      }
    let hashtags = rule.number("most-hashtags-before").map {
      $0 == 0 ? ", before any hashtag" : ", behind no more than \(EnglishNumber.of($0, "hashtag", "hashtags"))"
    }
    let statements = rule.child("statements")
    return KindExplanation(
      "It fires when the post holds any of these and says nowhere where it must who is speaking:", words.find(of: rule),
      spares: [
        ExplainedItem(
          "one of these statements, \(place)\(hashtags ?? "")",
          statements?.children(named: "accept").map(DisclosureStatement.explanation) ?? [])
      ],
      notes: refusals(statements), speakers: .anybody("Anybody who says so where it must stand."))
  }

  /// What is mistaken for a disclosure.
  private static func refusals(_ statements: PolicyElement?) -> [String] {
    let refused = statements?.children(named: "refuse").map { "“\($0.words)”" } ?? []
    return refused.isEmpty ? [] : ["\(EnglishList.of(refused)) \(refused.count == 1 ? "is" : "are") not enough."]
  }

  public var quietReason: String { "An accepted statement stands where it must." }
  public func leaves(in policy: Policy) -> [LeafID] { (accepted + refused).map(\.leaf) }

  public func need(_ found: ScreenNeed, _ scene: Scene, _ rule: Rule) -> ScreenNeed { found }

  public func outcomes(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> [KindOutcome] {
    let place = StatementPlace(self, scene)
    let made = Evaluation.any(accepted.map { place.evaluate($0) })
    return [
      KindOutcome(
        min(found.value, !made.value), hits: found.hits, missing: found.missing.union(made.missing),
        reason: reason(found, place, scene))
    ]
  }

  public func suggestions(_ outcome: KindOutcome, _ scene: Scene, _ rule: Rule) -> [SuggestedEdit] {
    let fits = accepted.filter { statement in
      scene.facts.language.value.map { statement.isIn($0) } ?? true
    }
    return fits.prefix(2).map { SuggestedEdit(range: 0..<0, replacement: $0.opening) }
  }

  private func reason(_ found: Evaluation, _ place: StatementPlace, _ scene: Scene) -> QuotingText {
    let words = found.hits.map { scene.scan.characters(of: $0.span) }
    let calls = QuotedList.isPlural(words) ? "call" : "calls"
    let opening: QuotingText = "\(QuotedList.of(words, else: "The post")) \(calls) for a word on who is speaking, and "
    if let misplaced = accepted.lazy.compactMap({ place.misplaced($0) }).first { return opening + misplaced }
    let vague = refused.compactMap { scene.scan.hits(of: $0.leaf).first.map { scene.scan.characters(of: $0.span) } }
    guard !vague.isEmpty else { return opening + (words.isEmpty ? "it has none." : "the post has none.") }
    return opening + "\(QuotedList.of(vague, else: "")) \(QuotedList.isPlural(vague) ? "do" : "does") not say it."
  }
}

extension Disclosure {
  /// The accepted statements, then the refused ones.
  public var entries: [KindEntry] {
    accepted.map {
      KindEntry("accept “\($0.text)”\($0.isLabel ? " as a label" : "")", at: $0.location, .excuses, leaf: $0.leaf)
    }
      + refused.map { KindEntry("refuse “\($0.text)”", at: $0.location, .explains, leaf: $0.leaf) }
  }

  public func trials(_ scene: Scene, _ rule: Rule) -> [EntryTrial] {
    let scene = scene.reading(as: Self.reading)
    let place = StatementPlace(self, scene)
    let made = accepted.enumerated().compactMap { index, statement -> EntryTrial? in
      switch place.evaluate(statement).value {
      case .yes: EntryTrial(index, holds: true)
      case .no where !scene.scan.hits(of: statement.leaf).isEmpty: EntryTrial(index, holds: false)
      default: nil
      }
    }
    return made
      + refused.indices.filter { !scene.scan.hits(of: refused[$0].leaf).isEmpty }
      .map { EntryTrial(accepted.count + $0, holds: true) }
  }
}
