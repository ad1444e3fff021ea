import SaysoModel
import SaysoPolicy

/// A topic that neither a rule, nor a shield, nor a goal, nor a topic in use asks about.
enum UnusedTopic: LintCheck {
  static let pages = [
    LintPage(
      .unusedTopic, "A topic that nothing asks about",
      why: "Its words look guarded and are not.",
      example: "<topic id=\"weather\"><term>rain</term></topic>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let used = TopicsInUse(subject)
    let measured = subject.policy.measuredTopics
    return subject.policy.topics.values.filter { !used.contains($0.id) && !measured.contains($0.id) }.map { topic in
      LintFinding(
        .unusedTopic, at: topic.location, "Nothing asks about the topic “\(topic.id)”.",
        fix: "Write a rule with <about topic=\"\(topic.id)\"/>, or take it away.",
        edits: isNamed(topic.id, subject) ? [] : LintEdit.removing(topic.location, subject))
    }
  }

  /// A grant or another topic that names it would be left with a name for nothing.
  private static func isNamed(_ topic: TopicID, _ subject: LintSubject) -> Bool {
    subject.root.family.contains { $0.attribute("topic")?.value == topic.rawValue }
  }
}
