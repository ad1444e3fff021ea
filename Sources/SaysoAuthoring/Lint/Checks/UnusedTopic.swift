import SaysoPolicy

/// A topic that neither a rule, nor a shield, nor a topic in use asks about.
enum UnusedTopic: LintCheck {
  static func findings(in document: PolicyDocument) -> [LintFinding] {
    let used = TopicsInUse(document)
    return document.policy.topics.values.filter { !used.contains($0.id) }.map { topic in
      LintFinding(
        .unusedTopic, at: topic.location, "Nothing asks about the topic “\(topic.id)”.",
        fix: "Write a rule with <about topic=\"\(topic.id)\"/>, or take it away.")
    }
  }
}
