public import FoundationEssentials

/// One sentence of the policy that a post breaks, with everything its author needs to put it right.
public struct Finding: Hashable, Sendable {
  public var rule: RuleID
  public var kind: RuleKindID
  public var clause: ClauseReference
  public var sentence: SentenceReference
  public var tier: TierID
  public var action: Action
  /// What to underline, in order of appearance. Empty when the post as a whole is meant.
  public var spans: [FindingSpan]
  public var reason: QuotingText
  public var advice: String?
  /// Each makes the post pass the whole policy; none is offered otherwise.
  public var suggestions: [Suggestion]
  public var contact: ContactReference?
  /// The moment by which the contact answers, in the contact's own opening hours.
  public var respondBy: Date?
  /// Who may say it instead.
  public var mayAnswer: [PersonReference]
  /// The shield that turned this finding into a note.
  public var shieldedBy: RuleID?
  /// Stable across runs and re-sorted exports; tells nothing about the text.
  public var fingerprint: String
  /// Whether the rule guards something secret, whose ids are masked in shared reports.
  public var isConfidential: Bool
  /// Whether it was known before, or somebody answers for it.
  public var standing = Standing.uncompared

  public init(
    rule: RuleID, kind: RuleKindID, clause: ClauseReference, sentence: SentenceReference, tier: TierID, action: Action,
    spans: [FindingSpan], reason: QuotingText, advice: String? = nil, suggestions: [Suggestion] = [],
    contact: ContactReference? = nil, respondBy: Date? = nil, mayAnswer: [PersonReference] = [],
    shieldedBy: RuleID? = nil, fingerprint: String = "", isConfidential: Bool = false
  ) {
    self.rule = rule
    self.kind = kind
    self.clause = clause
    self.sentence = sentence
    self.tier = tier
    self.action = action
    self.spans = spans
    self.reason = reason
    self.advice = advice
    self.suggestions = suggestions
    self.contact = contact
    self.respondBy = respondBy
    self.mayAnswer = mayAnswer
    self.shieldedBy = shieldedBy
    self.fingerprint = fingerprint
    self.isConfidential = isConfidential
  }
}

/// A place in the post that a finding is about.
public struct FindingSpan: Hashable, Sendable {
  public var span: TextSpan
  /// The author's characters at that place.
  public var text: String
  /// How they were read; empty when they stand there plainly.
  public var views: ViewSet

  public init(span: TextSpan, text: String, views: ViewSet = []) {
    self.span = span
    self.text = text
    self.views = views
  }
}

/// A change that makes the post pass: replace the bytes of `span` by `replacement`.
public struct Suggestion: Hashable, Sendable {
  public var span: TextSpan
  public var replacement: String
  /// The whole text after the change.
  public var correctedText: String

  public init(span: TextSpan, replacement: String, correctedText: String) {
    self.span = span
    self.replacement = replacement
    self.correctedText = correctedText
  }
}

/// A rule that could not be decided because something it needs was neither told nor may be assumed, with what it would
/// have asked for.
public struct UndeterminedEntry: Hashable, Sendable {
  public var rule: RuleID
  public var kind: RuleKindID
  public var clause: ClauseReference
  public var sentence: SentenceReference
  public var tier: TierID
  public var action: Action
  public var missing: [MissingInput]
  public var spans: [FindingSpan]
  public var shieldedBy: RuleID?
  public var isConfidential: Bool
  /// As a finding's; empty until the report is compared with a baseline.
  public var fingerprint = ""
  public var standing = Standing.uncompared

  public init(
    rule: RuleID, kind: RuleKindID, clause: ClauseReference, sentence: SentenceReference, tier: TierID, action: Action,
    missing: [MissingInput], spans: [FindingSpan] = [], shieldedBy: RuleID? = nil, isConfidential: Bool = false
  ) {
    self.rule = rule
    self.kind = kind
    self.clause = clause
    self.sentence = sentence
    self.tier = tier
    self.action = action
    self.missing = missing
    self.spans = spans
    self.shieldedBy = shieldedBy
    self.isConfidential = isConfidential
  }
}

/// An input that a rule needed and nobody gave.
public enum MissingInput: String, Sendable, CaseIterable, Comparable {
  case author, platform, account
  case postKind = "post-kind"
  /// Whose post is being shared or answered.
  case reference
  case publishAt = "publish-at"
  case language, media
  case altText = "alt-text"
  /// Whether an image or a film shows a QR code or an address, and where it leads.
  case pictureLinks = "picture-links"
  case paid

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A clause as a finding names it.
public struct ClauseReference: Hashable, Sendable {
  public var id: ClauseID
  /// Its place in the document, such as `2.1`.
  public var number: String
  public var title: String
  /// The title of the section it stands in.
  public var section: String

  public init(id: ClauseID, number: String, title: String, section: String) {
    self.id = id
    self.number = number
    self.title = title
    self.section = section
  }
}

/// A sentence of the policy, word for word, and where it stands.
public struct SentenceReference: Hashable, Sendable {
  public var id: SentenceID
  public var text: String
  public var file: String
  public var line: Int

  public init(id: SentenceID, text: String, file: String, line: Int) {
    self.id = id
    self.text = text
    self.file = file
    self.line = line
  }
}

/// Somebody to ask.
public struct ContactReference: Hashable, Sendable {
  public var id: ContactID
  public var name: String
  public var email: String?
  public var phone: String?
  /// The name of whoever to turn to when this contact does not answer.
  public var backup: String?

  public init(id: ContactID, name: String, email: String? = nil, phone: String? = nil, backup: String? = nil) {
    self.id = id
    self.name = name
    self.email = email
    self.phone = phone
    self.backup = backup
  }
}

public struct PersonReference: Hashable, Sendable {
  public var id: PersonID
  public var name: String

  public init(id: PersonID, name: String) {
    self.id = id
    self.name = name
  }
}
