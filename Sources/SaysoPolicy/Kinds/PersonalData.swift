import SaysoModel
import SaysoText

/// Other people's data, and keys.
///
/// ## What it checks
/// Whether a post gives away a number, an address or a key: what `detect` knows by its form and checksum, what the
/// policy's own patterns describe (order or record numbers), what repeats a number the customer wrote, and, in
/// `acknowledging`, words by which an answer confirms that somebody is a customer or patient. Contacts that the company
/// has published, and values somebody has agreed to, stand in `published`.
///
/// The value itself is masked in every report, also in those that show everything else.
///
/// ## Why
/// What is published can't be called back, and a reply that repeats an order number or says “your appointment” has cost
/// clinics five-figure fines. A customer may tell the world; whoever answers for the company may not.
///
/// ## An example that breaks it
/// ```
/// <example breaks="private-data" author="jlee" platform="x">Ring Ana on <hit>+44 7700 900123</hit>, she has the key.</example>
///
///   Why      “+** **** ******” is a telephone number.
/// ```
///
/// ## One that keeps it
/// ```
/// <example keeps="private-data" author="jlee" platform="x">Our care line is 0800 555 010.</example>
/// ```
///
/// ## Limits
/// It knows forms, not people: a first name and a street that it can't tell from ordinary words pass it by, as does
/// whatever stands in a picture. A number that looks like a telephone number counts as one; list those you publish.
public struct PersonalData: RuleKind {
  public static let shape = ElementShape(
    "personal-data",
    summary:
      "Personal data and keys: what detectors, patterns and repetitions find, less what is published, and words that confirm a relationship. The values are masked in every report.",
    attributes: RuleShapes.attributes,
    content: RuleShapes.content(find: true, containers: [.optional("acknowledging"), .optional("published")]))

  public static let containers = [acknowledging] + PublishedValues.shapes
  public static let reading = RuleReading(zones: .standard.union(ZoneSet(.file)), disguise: .no)

  private static let acknowledging = ElementShape(
    "acknowledging",
    summary:
      "Words by which an answer to somebody confirms that they are a customer, patient or member. They count only in replies, comments and quotations.",
    content: .elements([.conditions(atLeast: 1)]))

  private let acknowledging: [any Condition]
  private let published: PublishedValues

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    acknowledging = element.child("acknowledging").map { Conditions.decode(childrenOf: $0, &decoding) } ?? []
    published = PublishedValues(element.child("published"), &decoding)
  }

  public static func explanation(_ rule: PolicyElement, _ words: PolicyWords) -> KindExplanation {
    let acknowledging = rule.child("acknowledging").map {
      ExplainedItem("in a reply, a comment or a quotation, words that confirm a relationship", words.conditions(in: $0))
    }
    return KindExplanation(
      "It fires when the post holds any of these:", words.find(of: rule) + [acknowledging].compactMap { $0 },
      spares: PublishedValues.explanation(rule.child("published"), words),
      notes: ["What it finds is masked in every report."],
      speakers: .nobody("Nobody: no grant gives leave to publish it; what is published already is listed above."))
  }

  public func leaves(in policy: Policy) -> [LeafID] { acknowledging.flatMap { $0.leaves(in: policy) } }

  public var quietReason: String { "What was found is published." }

  public func outcomes(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> [KindOutcome] {
    [
      KindOutcome(
        found.value, hits: found.hits, missing: found.missing, reason: Self.reason(found, scene),
        hidden: found.hits.filter { scene.policy.leaf($0.leaf).content.isValue }.map(\.span))
    ]
  }

  public func furtherOutcomes(_ scene: Scene, _ rule: Rule) -> [KindOutcome] {
    let words = Evaluation.any(acknowledging.map { $0.evaluate(scene) })
    guard words.value != .no else { return [] }
    let answers = Evaluation.fact(scene.facts.postKind, missing: .postKind) { [.reply, .comment, .quote].contains($0) }
    let confirmed = Evaluation.all([words, answers]).settled
    let quoted = QuotedList.of(confirmed.hits.map { scene.scan.characters(of: $0.span) }, else: "The post")
    return [
      KindOutcome(
        confirmed.value, hits: confirmed.hits, missing: confirmed.missing,
        reason: "\(quoted) tells everybody that the person you answer is known to the company.")
    ]
  }

  public func mayConcern(_ scene: Scene, _ rule: Rule) -> Bool { false }
  public var furtherConditions: [any Condition] { acknowledging }

  public func need(_ found: ScreenNeed, _ scene: Scene, _ rule: Rule) -> ScreenNeed {
    .any([found] + acknowledging.map { $0.need(scene) })
  }

  public var entries: [KindEntry] { published.entries }
  public func trials(_ scene: Scene, _ rule: Rule) -> [EntryTrial] { published.trials(scene, rule) }

  public func exemptions(_ scene: Scene, _ rule: Rule) -> Exemptions { published.exemptions(scene, rule) }

  private static func reason(_ found: Evaluation, _ scene: Scene) -> QuotingText {
    let values = found.hits.map { scene.scan.characters(of: $0.span) }
    var names: [ValueName] = []
    for hit in found.hits {
      let name = ValueName(of: hit.leaf, scene.policy)
      if !names.contains(name) { names.append(name) }
    }
    let quoted = QuotedList.of(values, else: "The post")
    if found.hits.contains(where: { $0.target != nil }) {
      let verb = QuotedList.isPlural(values) ? "show or lead to" : "leads to"
      return "\(quoted) \(verb) \(EnglishList.of(names.map(\.singular)))."
    }
    guard QuotedList.isPlural(values) else { return "\(quoted) is \(names.first?.singular ?? "")." }
    if names.count == 1 { return "\(quoted) are \(names.first?.plural ?? "")." }
    return "\(quoted) are private: \(EnglishList.of(names.map(\.singular)))."
  }
}
