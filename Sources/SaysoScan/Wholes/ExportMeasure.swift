import SaysoModel
import SaysoPolicy
import SaysoReports

/// Something that only a whole export shows, counted post by post.
///
/// Each stretch of posts has a tally of its own; tallies are merged in the order of the export. A checkpoint keeps them,
/// and none grows with the export beyond a bound of its own.
protocol ExportMeasure: Sendable, Codable {
  init()
  mutating func add(_ post: MeasuredPost, _ goal: Goal)
  /// Adds what was counted behind it.
  mutating func merge(_ next: Self)
  /// What there is to say at the end.
  func outcome(_ goal: Goal, _ policy: Policy) -> MeasureOutcome
}

extension Goal {
  /// Whether an export tells anything of it.
  var isOfWholeExports: Bool {
    switch measure {
    case .repeatedReplies, .undeclaredAccounts: true
    case .topicSpike: topic != nil
    case .promotionRatio: topic != nil && share != nil
    case .firstResponse, .responseRate, .findings: false
    }
  }
}

/// The tally of one goal: the one that its measure calls for, the others empty.
struct MeasureTally: Sendable, Codable {
  private var replies = RepeatedReplies()
  private var spike = TopicSpike()
  private var promotion = PromotionRatio()
  private var accounts = UndeclaredAccounts()

  mutating func add(_ post: MeasuredPost, _ goal: Goal) {
    guard post.counts(for: goal) else { return }
    switch goal.measure {
    case .repeatedReplies: replies.add(post, goal)
    case .topicSpike: spike.add(post, goal)
    case .promotionRatio: promotion.add(post, goal)
    case .undeclaredAccounts: accounts.add(post, goal)
    case .firstResponse, .responseRate, .findings: break
    }
  }

  mutating func merge(_ next: MeasureTally) {
    replies.merge(next.replies)
    spike.merge(next.spike)
    promotion.merge(next.promotion)
    accounts.merge(next.accounts)
  }

  func outcome(_ goal: Goal, _ policy: Policy) -> MeasureOutcome {
    switch goal.measure {
    case .repeatedReplies: replies.outcome(goal, policy)
    case .topicSpike: spike.outcome(goal, policy)
    case .promotionRatio: promotion.outcome(goal, policy)
    case .undeclaredAccounts: accounts.outcome(goal, policy)
    case .firstResponse, .responseRate, .findings: MeasureOutcome(posts: 0)
    }
  }
}
