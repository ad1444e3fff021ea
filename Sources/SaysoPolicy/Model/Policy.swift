public import SaysoCalendar
public import SaysoModel
public import SaysoText

/// A company's social media policy: the prose people read and the rules a checker applies.
///
/// A value that holds no promise it cannot keep: every reference in it resolves, every date is a moment, every pattern
/// compiles. Whatever is wrong with a document is said when it is loaded, all of it at once.
public struct Policy: Sendable {
  private let contents: PolicyContents

  init(_ contents: PolicyContents) { self.contents = contents }

  public var reference: PolicyReference { contents.reference }
  public var effective: LocalDate { contents.effective }
  public var language: String { contents.language }
  public var zone: PolicyZone { contents.zone }
  public var purpose: Purpose { contents.purpose }
  public var assumptions: Assumptions { contents.assumptions }
  public var organization: Organization { contents.organization }
  public var people: People { contents.people }
  public var contacts: [ContactID: Contact] { contents.contacts }
  /// Worst first.
  public var tiers: [Tier] { contents.tiers }
  public var topics: [TopicID: Topic] { contents.topics }
  public var platforms: [PlatformID: DeclaredPlatform] { contents.platforms }
  /// What it knows of the form of posts, platform by platform.
  var profiles: DeclaredProfiles { contents.profiles }
  /// What it knows of the web.
  var linkDirectory: LinkDirectory { contents.linkDirectory }
  public var negation: Negation? { contents.negation }
  /// Where registrable domains begin, for everything the policy says of links.
  public var suffixes: PublicSuffixList { contents.suffixes }
  public var sections: [PolicySection] { contents.sections }
  /// In order of the document.
  public var sentences: [Sentence] { contents.sentences }
  public var rules: [Rule] { contents.rules }
  public var shields: [Shield] { contents.shields }
  public var examples: [Example] { contents.examples }
  /// What the scanner looks for. A ``LeafID`` is a position in this list.
  public var leaves: [Leaf] { contents.leaves }

  public func leaf(_ id: LeafID) -> Leaf { leaves[id.position] }
  public func sentence(_ id: SentenceID) -> Sentence? { sentences.first { $0.id == id } }
  public func rule(_ id: RuleID) -> Rule? { rules.first { $0.id == id } }
  public func tier(_ id: TierID) -> Tier? { tiers.first { $0.id == id } }
  public func clause(_ id: ClauseID) -> Clause? { sections.lazy.flatMap(\.clauses).first { $0.id == id } }
}

/// Why the policy exists, and what it wants to reach.
public struct Purpose: Sendable {
  public let paragraphs: [String]
  public let goals: [Goal]
}

/// What may be taken for granted when a check is not told.
public struct Assumptions: Sendable {
  public let account: AccountClass?
  public let post: PostKind?
  public let media: [Media]?
  public let language: String?
  public let paid: Bool?
}

/// A subject that rules and grants refer to.
public struct Topic: Sendable {
  public let id: TopicID
  /// As it reads in a sentence: “results”.
  public let title: String
  public var conditions: [any Condition] { alternatives.conditions }
  let alternatives: Alternatives
  public let location: SourceLocation
}

/// A platform as the policy sees it; what it does not say is left to the built-in profile.
public struct DeclaredPlatform: Sendable {
  public let id: PlatformID
  public let name: String?
  /// How long a post may be, counted as the platform counts.
  public let limit: Int?
  /// How many hashtags a post may have.
  public let hashtags: Int?
  /// Characters a reader sees before “more”.
  public let fold: Int?
  /// Lines a reader sees before “more”.
  public let lines: Int?
}

/// The words that turn a statement round, and how far before a term they do.
public struct Negation: Sendable {
  public let leaves: [LeafID]
  /// In words.
  public let reach: Int
}
