import SaysoModel

/// Speaking for the company.
///
/// ## What it checks
/// Whether a post takes up a topic that only some people may speak on, and whether its author is one of them: by name
/// or by role, on that day, on that platform, from that class of account.
///
/// ## Why
/// People trust what a company's own staff say. One remark on a lawsuit or on results can bind the company, move its
/// shares, or lose a case. The remedy is not silence but the right voice, so the finding says who that is.
///
/// ## An example that breaks it
/// ```
/// <example breaks="reserved" author="amir" platform="x"><hit>On behalf of Larkfield</hit>: we are leaving Oslo.</example>
///
///   Why      “On behalf of Larkfield” is about the company's own position, and Amir Haddad has no leave to
///            speak on that here and now. Dana Reyes has.
/// ```
///
/// ## One that keeps it
/// ```
/// <example keeps="reserved" author="dreyes" platform="x">On behalf of Larkfield: welcome to the fair.</example>
/// ```
///
/// ## Limits
/// It hears topics, not tone: what speaks for the company is what the policy's topics say. `find` holds `about` and
/// may hold other conditions; what those find is judged by no grant and needs nobody's leave but the exceptions'.
public struct Speaking: RuleKind {
  public static let shape = ElementShape(
    "speaking",
    summary:
      "Speaking for the company, or on a topic that only some people may speak on. Fires for each topic found for which the author holds no current grant; the finding says who does.",
    attributes: RuleShapes.attributes, content: RuleShapes.content(find: true))
  public static let isShielded = true

  public var quietReason: String { "The author holds a grant for it." }

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {}

  public static func explanation(_ rule: PolicyElement, _ words: PolicyWords) -> KindExplanation {
    KindExplanation(
      "It fires when the post holds any of these and its author has no leave to speak on it there and then:",
      words.find(of: rule), speakers: .holders(words.topicsSought(in: rule)))
  }

  public func need(_ found: ScreenNeed, _ scene: Scene, _ rule: Rule) -> ScreenNeed { found }

  /// Of the conditions of which any suffices each is judged by its own topics: leave for one says nothing of another.
  public func outcomes(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> [KindOutcome] {
    rule.alternatives.open(scene).flatMap { condition -> [KindOutcome] in
      let evaluation = condition.evaluate(scene).settled
      guard evaluation.value != .no else { return [] }
      let topics = condition.topicsSought.compactMap { scene.policy.topics[$0] }
      let judged = topics.compactMap { judge($0, evaluation, scene) }
      return judged.isEmpty ? [unheld(evaluation, scene)] : judged
    }
  }

  /// `nil` when the topic, which may be one of several in the condition, is not touched.
  private func judge(_ topic: Topic, _ evaluation: Evaluation, _ scene: Scene) -> KindOutcome? {
    let touched = topic.alternatives.evaluate(scene)
    guard touched.value != .no else { return nil }
    let authority = Authority(topic.id, scene)
    return KindOutcome(
      min(evaluation.value, touched.value, !authority.value), hits: evaluation.hits,
      missing: evaluation.missing.union(touched.missing).union(authority.missing),
      reason: reason(topic, evaluation, scene), mayAnswer: others(topic, scene))
  }

  /// What no grant can allow, because it belongs to no topic.
  private func unheld(_ evaluation: Evaluation, _ scene: Scene) -> KindOutcome {
    let words = evaluation.hits.map { scene.scan.characters(of: $0.span) }
    let verb = QuotedList.isPlural(words) ? "say" : "says"
    return KindOutcome(
      evaluation.value, hits: evaluation.hits, missing: evaluation.missing,
      reason: "\(QuotedList.of(words, else: "The post")) \(verb) what only the company itself may say.")
  }

  /// Whoever else may speak on it then and there.
  private func others(_ topic: Topic, _ scene: Scene) -> [Person] {
    scene.policy.people.holders(
      of: topic.id, at: scene.facts.publishAt.value, on: scene.facts.platform.value,
      from: scene.facts.accountClass.value
    )
    .filter { $0.id != scene.facts.author.value?.id }
  }

  private func reason(_ topic: Topic, _ evaluation: Evaluation, _ scene: Scene) -> QuotingText {
    let words = evaluation.hits.map { scene.scan.characters(of: $0.span) }
    let subject: QuotingText =
      "\(QuotedList.of(words, else: "The post")) \(QuotedList.isPlural(words) ? "are" : "is") about \(topic.title)"
    let others = others(topic, scene).map(\.name)
    guard !others.isEmpty else { return subject + ", on which nobody has leave to speak here and now." }
    let who = scene.facts.author.value?.name ?? "the author"
    let relay = "\(EnglishList.of(others, atMost: 3)) \(others.count == 1 ? "has" : "have")."
    return subject + ", and \(who) has no leave to speak on that here and now. \(relay)"
  }
}
