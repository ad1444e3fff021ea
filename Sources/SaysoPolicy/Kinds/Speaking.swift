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
///   Why      “On behalf of Larkfield” speaks for the company, and Amir Haddad has no
///            leave to do that. Dana Reyes has.
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
    "speaking", summary: "Speaking for the company, or on a topic that only some people may speak on. Fires for each topic found for which the author holds no current grant; the finding says who does.",
    attributes: RuleShapes.attributes, content: RuleShapes.content(find: true))
  public static let isShielded = true

  public var quietReason: String { "The author holds a grant for it." }

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {}

  public func outcomes(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> [KindOutcome] {
    var outcomes: [KindOutcome] = []
    for condition in rule.find {
      let evaluation = condition.evaluate(scene)
      guard evaluation.value != .no else { continue }
      if let about = condition as? AboutCondition, let topic = scene.policy.topics[about.topic] {
        outcomes.append(judge(topic, evaluation, scene))
      } else {
        outcomes.append(
          KindOutcome(
            evaluation.value, hits: evaluation.hits, missing: evaluation.missing,
            reason: "\(subject(of: evaluation, scene)) says what only the company itself may say."))
      }
    }
    return outcomes
  }

  private func judge(_ topic: Topic, _ evaluation: Evaluation, _ scene: Scene) -> KindOutcome {
    let authority = Authority(topic.id, scene)
    return KindOutcome(
      min(evaluation.value, !authority.value), hits: evaluation.hits,
      missing: evaluation.missing.union(authority.missing), reason: reason(topic, evaluation, scene),
      mayAnswer: holders(topic, scene))
  }

  private func holders(_ topic: Topic, _ scene: Scene) -> [Person] {
    scene.policy.people.holders(
      of: topic.id, at: scene.facts.publishAt.value, on: scene.facts.platform.value)
  }

  private func reason(_ topic: Topic, _ evaluation: Evaluation, _ scene: Scene) -> QuotingText {
    let who = scene.facts.author.value?.name ?? "the author"
    let others = holders(topic, scene).map(\.name).filter { $0 != who }
    let relay: QuotingText =
      others.isEmpty ? "" : " \(EnglishList.of(others)) \(others.count == 1 ? "has" : "have")."
    return "\(subject(of: evaluation, scene)) is about \(topic.title), and \(who) has no leave to speak on that here and now."
      + relay
  }

  private func subject(of evaluation: Evaluation, _ scene: Scene) -> QuotingText {
    guard let hit = evaluation.hits.first else { return "The post" }
    return "\(quoting: scene.scan.characters(of: hit.span))"
  }
}
