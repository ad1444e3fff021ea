import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// Who may say what a rule would otherwise have found, and where the policy says so.
enum GrantReason {
  /// What the engine says where it names no grant.
  static let general = "The author holds a grant for it."

  /// A sentence for each grant of the example's author on what the rule is about, as far as it reaches then and there.
  static func sentences(for example: Example, _ rule: RuleID, _ policy: Policy) -> [String] {
    let post = example.post
    guard let rule = policy.rule(rule),
      let author = policy.people.resolve(author: post.author, account: post.account, on: post.platform)
    else { return [] }
    let topics = Set(rule.find.flatMap(\.topicsSought))
    let granted = policy.people.grants(of: author).filter { grant in
      topics.contains(grant.topic) && post.publishAt.map(grant.window.contains) != false
        && post.platform.map { grant.platforms?.contains($0) ?? true } != false
    }
    return granted.map { grant in
      let topic = policy.topics[grant.topic]?.title ?? grant.topic.rawValue
      let dates = GrantWords.dates(grant.window, in: policy.zone).map { ", \($0)" } ?? ""
      let file = grant.location.file == rule.location.file ? "" : " of \(grant.location.file)"
      return "\(author.name) may speak on \(topic)\(dates): line \(grant.location.line)\(file) says so."
    }
  }
}
