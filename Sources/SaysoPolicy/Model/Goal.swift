public import SaysoCalendar
public import SaysoModel

/// Something to reach, in figures.
public struct Goal: Sendable {
  /// What a share is taken of.
  public enum Base: String, Sendable, CaseIterable { case replies, posts }

  public let id: String
  public let measure: GoalMeasure
  public let atMost: PolicyDuration?
  /// In percent.
  public let share: Int?
  public let by: LocalDate?
  /// Word for word, white space collapsed.
  public let text: String
  /// The sentence that what is found quotes; without one it quotes the goal's own words.
  public let enforces: SentenceID?
  /// What makes a post promotional, or a complaint.
  public let topic: TopicID?
  /// Only posts from accounts of this class count.
  public let account: AccountClass?
  /// From how many cases on there is something to say.
  public let atLeast: Int?
  /// Within how many days they count together.
  public let days: Int?
  /// How many standard deviations above the mean are too many.
  public let deviations: Int?
  public let base: Base
  public let location: SourceLocation
}

/// What a goal is measured by.
public enum GoalMeasure: String, Sendable, CaseIterable {
  case firstResponse = "first-response"
  case responseRate = "response-rate"
  case findings
  /// Promotional posts against replies, or among all posts.
  case promotionRatio = "promotion-ratio"
  /// Nearly the same answer by the same account, over and over.
  case repeatedReplies = "repeated-replies"
  /// More posts on a topic in a day than the four weeks before let expect.
  case topicSpike = "topic-spike"
  /// Posts on platforms and from accounts that the policy doesn't name.
  case undeclaredAccounts = "undeclared-accounts"

  /// What may be said of a goal with this measure beside what all goals have.
  var attributes: [String] {
    switch self {
    case .firstResponse, .responseRate, .findings: []
    case .promotionRatio: ["enforces", "topic", "account", "of"]
    case .repeatedReplies: ["enforces", "account", "at-least", "days"]
    case .topicSpike: ["enforces", "topic", "account", "at-least", "deviations"]
    case .undeclaredAccounts: ["enforces", "at-least"]
    }
  }
}

extension Policy {
  /// Topics that a goal counts posts by.
  public var measuredTopics: Set<TopicID> { Set(purpose.goals.compactMap(\.topic)) }

  /// Sentences that a rule or a goal sees to.
  public var enforcedSentences: Set<SentenceID> {
    Set(rules.map(\.enforces) + purpose.goals.compactMap(\.enforces))
  }
}
