/// A name that refers to one kind of thing in a policy: a `RuleID` can't stand where a `TopicID` is meant.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }

  public var description: String { rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The things that identifiers name. They have no values; they only keep the identifiers apart.
public enum Subjects {
  public enum Person {}
  public enum Role {}
  public enum Platform {}
  public enum Topic {}
  public enum Rule {}
  public enum RuleKind {}
  public enum Clause {}
  public enum Section {}
  public enum Sentence {}
  public enum Tier {}
  public enum Contact {}
  public enum Hours {}
}

public typealias PersonID = Identifier<Subjects.Person>
public typealias RoleID = Identifier<Subjects.Role>
/// `x`, `linkedin`, `mastodon` …: any word the policy and the post agree on, in lower case.
public typealias PlatformID = Identifier<Subjects.Platform>
public typealias TopicID = Identifier<Subjects.Topic>
public typealias RuleID = Identifier<Subjects.Rule>
/// The element name of a rule kind: `speaking`, `confidential` …
public typealias RuleKindID = Identifier<Subjects.RuleKind>
public typealias ClauseID = Identifier<Subjects.Clause>
public typealias SectionID = Identifier<Subjects.Section>
public typealias SentenceID = Identifier<Subjects.Sentence>
public typealias TierID = Identifier<Subjects.Tier>
public typealias ContactID = Identifier<Subjects.Contact>
public typealias HoursID = Identifier<Subjects.Hours>

extension PlatformID {
  public static let x = PlatformID("x")
  public static let linkedin = PlatformID("linkedin")
  public static let instagram = PlatformID("instagram")
  public static let facebook = PlatformID("facebook")
  public static let threads = PlatformID("threads")
  public static let bluesky = PlatformID("bluesky")
  public static let mastodon = PlatformID("mastodon")
  public static let youtube = PlatformID("youtube")
  public static let tiktok = PlatformID("tiktok")

  /// The platforms everybody knows, beside those a policy declares.
  public static let wellKnown: [PlatformID] =
    [.x, .linkedin, .instagram, .facebook, .threads, .bluesky, .mastodon, .youtube, .tiktok]
    + [
      "reddit", "pinterest", "snapchat", "tumblr", "whatsapp", "telegram", "slack", "discord", "wordpress", "medium",
      "glassdoor", "xing", "blog",
    ]
}
