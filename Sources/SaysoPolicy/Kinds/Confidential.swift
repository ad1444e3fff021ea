import SaysoCalendar
import SaysoModel

/// What is not public.
///
/// ## What it checks
/// Whether a post, its tags, handles, links, image descriptions or file names hold words that must not become known
/// before a moment, or at all. It looks through disguises unless a term says otherwise.
///
/// ## Why
/// A code name or a date that slips out cannot be called back. Writing it with a dot between the letters or with a
/// Cyrillic а hides it from a search, not from a reader.
///
/// ## An example that breaks it
/// ```
/// <example breaks="falcon" author="dreyes" platform="x">Long week on <hit>#ProjectFalcon</hit></example>
///
///   Why      “#ProjectFalcon” names something that is not public until 1 March 2027, 09:00 (London).
/// ```
///
/// ## One that keeps it
/// ```
/// <example keeps="falcon" author="amir" platform="x">Saw a peregrine falcon over the office.</example>
/// ```
///
/// ## Limits
/// It knows words, not what they stand for: a picture, a nickname the policy does not list, a hint between the lines
/// pass it by. From `until` on it is silent, and so is a rule whose date nobody has moved after a delay.
public struct Confidential: RuleKind {
  public static let shape = ElementShape(
    "confidential",
    summary:
      "Words that must not become known before until, or at all. Looks through disguises and into tags, handles, links and file names; the words are masked in everything that is shared.",
    attributes: RuleShapes.attributes, content: RuleShapes.content(find: true))
  public static let reading = RuleReading.secret
  public static let isSecret = true

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {}

  public static func explanation(_ rule: PolicyElement, _ words: PolicyWords) -> KindExplanation {
    let until = words.end(rule).map { "are not public until \($0)" } ?? "are not public"
    return KindExplanation(
      "It fires when the post holds any of these, which \(until):", words.find(of: rule),
      notes: [
        "It reads the text, hashtags, handles, descriptions and file names of images, and the paths of links, and sees through disguises: look-alike letters, digits for letters, letters drawn apart."
      ],
      speakers: .nobody("Nobody: no grant gives leave to say what is confidential."))
  }

  public func need(_ found: ScreenNeed, _ scene: Scene, _ rule: Rule) -> ScreenNeed { found }

  public func outcomes(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> [KindOutcome] {
    [KindOutcome(found.value, hits: found.hits, missing: found.missing, reason: reason(found, scene, rule))]
  }

  private func reason(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> QuotingText {
    let quotations = found.hits.map { scene.scan.characters(of: $0.span) }
    let what = QuotedList.of(quotations, else: "The post")
    let verb = QuotedList.isPlural(quotations) ? "are about" : "names"
    guard let until = rule.window.until else { return "\(what) \(verb) something that is not public." }
    let date = MomentFormat(zone: scene.policy.zone).long(until)
    return "\(what) \(verb) something that is not public until \(secret: date)."
  }
}
