public import FoundationEssentials

/// What a policy says of one post.
public struct Report: Hashable, Sendable {
  public var policy: PolicyReference
  /// The clock that deadlines count from.
  public var checkedAt: Date
  public var post: Post
  /// The person of the policy that the author was recognised as.
  public var author: ResolvedAuthor?
  /// The moment the post was judged at: its own, or the moment of the check when it has none and `check` supplies it.
  public var judgedAt: Date?
  public var verdict: Verdict
  /// Worst first, then in order of the document.
  public var findings: [Finding]
  public var undetermined: [UndeterminedEntry]
  /// What was not told and taken as the policy allows, in a fixed order.
  public var assumed: [Assumption]
  /// Filled only when the check is asked to explain itself.
  public var explanations: [RuleExplanation]
  /// The post is older than the policy.
  public var precedesPolicy: Bool
  /// Those of the topics that goals of the policy count which the post touches for certain.
  public var topics: Set<TopicID>

  public init(
    policy: PolicyReference, checkedAt: Date, post: Post, author: ResolvedAuthor? = nil, judgedAt: Date? = nil,
    verdict: Verdict, findings: [Finding] = [], undetermined: [UndeterminedEntry] = [], assumed: [Assumption] = [],
    explanations: [RuleExplanation] = [], precedesPolicy: Bool = false, topics: Set<TopicID> = []
  ) {
    self.policy = policy
    self.checkedAt = checkedAt
    self.post = post
    self.author = author
    self.judgedAt = judgedAt
    self.verdict = verdict
    self.findings = findings
    self.undetermined = undetermined
    self.assumed = assumed
    self.explanations = explanations
    self.precedesPolicy = precedesPolicy
    self.topics = topics
  }
}

public struct PolicyReference: Hashable, Sendable {
  public var id: String
  public var version: String
  public var title: String
  /// Hexadecimal; covers the policy file, every included file and every list.
  public var sha256: String
  /// The IANA zone whose wall clock the policy's dates and a report's times are shown in.
  public var zone: String

  public init(id: String, version: String, title: String, sha256: String, zone: String) {
    self.id = id
    self.version = version
    self.title = title
    self.sha256 = sha256
    self.zone = zone
  }
}

public struct ResolvedAuthor: Hashable, Sendable {
  public var person: PersonReference
  /// The names of the person's roles.
  public var roles: [String]

  public init(person: PersonReference, roles: [String]) {
    self.person = person
    self.roles = roles
  }
}

/// Something that was not told and that the policy lets a check take for granted.
public struct Assumption: Hashable, Sendable {
  /// `account`, `post`, `media` …: the attribute of the policy's `assume` element.
  public var input: String
  public var value: String

  public init(input: String, value: String) {
    self.input = input
    self.value = value
  }
}

/// Why a rule fired, or what kept it quiet although something it looks for was there: the layer for policy authors.
public struct RuleExplanation: Hashable, Sendable {
  public enum Outcome: String, Sendable { case fired, quiet, undetermined, shielded }

  /// One thing that was found, with the line of the policy that asked for it.
  public struct Leaf: Hashable, Sendable {
    /// Such as `term “Falcon”`; for the author of the policy only.
    public var description: String
    public var file: String
    public var line: Int
    public var span: FindingSpan

    public init(description: String, file: String, line: Int, span: FindingSpan) {
      self.description = description
      self.file = file
      self.line = line
      self.span = span
    }
  }

  public var rule: RuleID
  public var kind: RuleKindID
  public var outcome: Outcome
  public var file: String
  public var line: Int
  public var leaves: [Leaf]
  /// Sentences such as `kept quiet by the exception of line 40 (“Talk about real falcons as you like.”)`.
  public var notes: [String]
  /// How far a rule that stayed quiet was from firing, to be compared: 0 when nothing more had to be there, ``far`` or
  /// more when what was found does not belong together.
  public var distance: Int
  public static let far = 8

  public init(
    rule: RuleID, kind: RuleKindID, outcome: Outcome, file: String, line: Int, leaves: [Leaf], notes: [String],
    distance: Int = 0
  ) {
    self.rule = rule
    self.kind = kind
    self.outcome = outcome
    self.file = file
    self.line = line
    self.leaves = leaves
    self.notes = notes
    self.distance = distance
  }
}
