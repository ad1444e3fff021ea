import SaysoModel
import SaysoPolicy

/// The topics that rules and shields ask about, and those that these are made of.
struct TopicsInUse {
  private let topics: Set<TopicID>

  init(_ subject: LintSubject) {
    let policy = subject.policy
    let conditions =
      policy.rules.flatMap { $0.find + $0.when + $0.exceptions.flatMap(\.conditions) }
      + policy.shields.flatMap(\.find)
    var open = conditions.flatMap(Self.named)
    var topics: Set<TopicID> = []
    while let topic = open.popLast() {
      guard topics.insert(topic).inserted else { continue }
      open += policy.topics[topic]?.conditions.flatMap(Self.named) ?? []
    }
    self.topics = topics
  }

  func contains(_ topic: TopicID) -> Bool { topics.contains(topic) }

  private static func named(_ condition: any Condition) -> [TopicID] {
    (condition.ownTopic.map { [$0] } ?? []) + condition.children.flatMap(named)
  }
}
