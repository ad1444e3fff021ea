public import SaysoCalendar
public import SaysoModel

/// What a whole export came to by one goal of the policy: what no single post shows.
public struct MeasureResult: Hashable, Sendable {
  /// The goal's id.
  public var goal: String
  /// As the policy names it, such as `repeated-replies`.
  public var measure: String
  /// The policy's own words: of the sentence that the goal sees to, otherwise of the goal.
  public var sentence: String
  /// Where they stand.
  public var file: String
  public var line: Int
  /// `nil` where the goal itself is quoted.
  public var sentenceID: SentenceID?
  public var clause: ClauseReference?
  /// A rule that guards a secret enforces the same sentence.
  public var isConfidential = false
  public var outcome: MeasureOutcome

  public init(
    goal: String, measure: String, sentence: String, file: String, line: Int, outcome: MeasureOutcome
  ) {
    self.goal = goal
    self.measure = measure
    self.sentence = sentence
    self.file = file
    self.line = line
    self.outcome = outcome
  }
}

/// What was counted, and what of it misses the goal.
public struct MeasureOutcome: Hashable, Sendable {
  /// How many posts it was measured by. None: there is nothing to say, neither good nor bad.
  public var posts: Int
  /// Named numbers, in order.
  public var figures: [MeasureFigure] = []
  /// The first and the last day of what was counted, in the policy's zone; `nil` while no time is told.
  public var firstDay: LocalDate?
  public var lastDay: LocalDate?
  /// Worst first, at most ``mostCases``.
  public var cases: [MeasureCase] = []
  /// Cases that are not listed.
  public var unlisted = 0

  public static let mostCases = 20

  public init(posts: Int) { self.posts = posts }

  public var isMeasured: Bool { posts > 0 }
  public var isMet: Bool { cases.isEmpty }

  /// Takes over the worst; `cases` come worst first.
  public mutating func list(_ cases: [MeasureCase]) {
    self.cases = Array(cases.prefix(Self.mostCases))
    unlisted = cases.count - self.cases.count
  }
}

public struct MeasureFigure: Hashable, Sendable {
  public let name: String
  public let number: Int

  public init(_ name: String, _ number: Int) {
    self.name = name
    self.number = number
  }
}

/// One way in which a goal is missed: an answer given over and over, a day of complaints.
public struct MeasureCase: Hashable, Sendable {
  /// A sentence. Quotes no post, and of what posts tell only the name of a platform that nobody knows.
  public var reason: QuotingText
  /// How many posts.
  public var count: Int
  public var platform: String?
  public var account: String?
  public var firstDay: LocalDate?
  public var lastDay: LocalDate?
  /// Some of the posts.
  public var places: [Origin]

  public init(reason: QuotingText, count: Int, places: [Origin]) {
    self.reason = reason
    self.count = count
    self.places = places
  }
}
