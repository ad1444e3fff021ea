import SaysoModel
import SaysoPolicy

/// One checked post as measures look at it.
struct MeasuredPost {
  let bytes: PostBytes
  let account: PostAccount
  /// Of those that goals count.
  let topics: Set<TopicID>
  let origin: Origin
  /// The number of the day on which it was published, in the policy's zone.
  let day: Int?

  /// Answers, under a post of one's own or of others.
  var isReply: Bool { bytes.kind == .reply || bytes.kind == .comment }

  func counts(for goal: Goal) -> Bool { goal.account == nil || goal.account == account.accountClass }
}

/// What measures need of a policy. Shared by all threads of a scan.
final class MeasurePlan: Sendable {
  let policy: Policy
  /// Those that a scan can tell something of, in order of the document.
  let goals: [Goal]
  private let directory: AccountDirectory
  private let days: DayTable

  init(_ policy: Policy) {
    self.policy = policy
    goals = policy.purpose.goals.filter(\.isOfWholeExports)
    directory = AccountDirectory(policy)
    days = DayTable(policy.zone)
  }

  func measured(_ bytes: PostBytes, _ topics: Set<TopicID>, _ origin: Origin) -> MeasuredPost {
    MeasuredPost(
      bytes: bytes, account: directory.account(of: bytes), topics: topics, origin: origin,
      day: bytes.publishAt.map(days.day))
  }
}
