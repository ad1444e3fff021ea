public import SaysoModel

extension Scene {
  /// Whether any of the topic's conditions holds for certain.
  public func touches(_ topic: TopicID) -> Bool {
    policy.topics[topic]?.alternatives.evaluate(self).value == .yes
  }
}

/// A topic is touched.
public struct AboutCondition: Condition {
  public static let shape = ElementShape(
    "about",
    summary:
      "The post touches a topic: any of the topic's conditions holds, or so many different ones as signals says.",
    attributes: [
      .required("topic", .reference(.topic), "The topic."),
      .optional("signals", .integer(1...50), "How many different leaves of the topic must be there."),
    ])

  public let topic: TopicID
  private let signals: Int

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    topic = TopicID(element.attribute("topic")?.value ?? "")
    signals = element.attribute("signals").flatMap { Int($0.value) } ?? 1
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let topic = element.attribute("topic")?.value ?? ""
    let signals = element.number("signals") ?? 1
    let many = signals > 1 ? ", by at least \(signals) different signs" : ""
    return ExplainedItem("talk of \(words.topic(topic))\(many)", words.expanded(topic))
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    guard let evaluation = scene.policy.topics[topic]?.alternatives.evaluate(scene) else { return .no }
    guard signals > 1 else { return evaluation }
    return evaluation.limited(to: distinctLeaves(evaluation))
  }

  public var ownTopic: TopicID? { topic }

  private func distinctLeaves(_ evaluation: Evaluation) -> Truth {
    let certain = Set(evaluation.hits.filter(\.isCertain).map(\.leaf)).count
    if certain >= signals { return .yes }
    let possible = Set(evaluation.hits.map(\.leaf)).count
    return possible >= signals || !evaluation.unseen.isEmpty ? .unknown : .no
  }
}
