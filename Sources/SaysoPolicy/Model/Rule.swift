public import SaysoCalendar
public import SaysoDetectors
public import SaysoModel
public import SaysoText

/// What a machine does about a sentence of the policy. Immutable; a class, so that handing it on counts one reference.
public final class Rule: Sendable {
  public let id: RuleID
  public let enforces: SentenceID
  public let clause: ClauseID
  public let tier: TierID
  /// When something was found only through a disguise.
  public let evasionTier: TierID?
  public let window: TimeWindow
  public let isShielded: Bool
  public let owner: String?
  public let kind: any RuleKind
  /// Any of these; empty for kinds that look for themselves.
  public let find: [any Condition]
  /// The same, and in place of an `any` its children.
  let alternatives: Alternatives
  /// All of these.
  public let when: [any Condition]
  public let exceptions: [RuleException]
  public let advice: String?
  /// Sentences to put in place of the one a finding stands in.
  public let insteads: [String]
  public let location: SourceLocation

  init(
    id: RuleID, enforces: SentenceID, clause: ClauseID, tier: TierID, evasionTier: TierID?, window: TimeWindow,
    isShielded: Bool, owner: String?, kind: any RuleKind, find: [any Condition], when: [any Condition],
    exceptions: [RuleException], advice: String?, insteads: [String], location: SourceLocation
  ) {
    (self.id, self.enforces, self.clause, self.tier, self.evasionTier) = (id, enforces, clause, tier, evasionTier)
    (self.window, self.isShielded, self.owner) = (window, isShielded, owner)
    (self.kind, self.find, self.when, self.exceptions) = (kind, find, when, exceptions)
    alternatives = Alternatives(find.flatMap(\.branches))
    (self.advice, self.insteads, self.location) = (advice, insteads, location)
  }

  public var kindID: RuleKindID { RuleKindID(type(of: kind).shape.name) }

  /// Every leaf the rule looks at, its exceptions' and its kind's own included.
  public func leaves(in policy: Policy) -> [LeafID] {
    (find + when + exceptions.flatMap(\.conditions)).flatMap { $0.leaves(in: policy) } + kind.leaves(in: policy)
  }
}

/// An `unless`: any of its conditions spares.
public struct RuleException: Sendable {
  public let permits: SentenceID?
  public var conditions: [any Condition] { alternatives.conditions }
  let alternatives: Alternatives
  public let location: SourceLocation
}

/// Something the scanner looks for.
public struct Leaf: Sendable {
  public enum Content: Sendable {
    /// Any of these spellings.
    case terms([TermPattern])
    case expression(ExpressionPattern)
    /// Values that detectors know.
    case detections(Set<DetectedKind>)
    /// Numbers of so many digits that the other post gives, too.
    case repeated(digits: Int)
    /// Links are taken from what the text's entities are; nothing to scan for.
    case links
    /// A matter of the post's form, which a rule of the kind `form` measures; nothing to scan for.
    case form
  }

  public let content: Content
  /// For authors of the policy only: it names what is looked for.
  public let description: String
  /// When it counts; `nil`: always.
  public let window: TimeWindow?
  public let location: SourceLocation
}

extension Leaf.Content {
  /// Whether what it finds is a value rather than a word.
  var isValue: Bool {
    switch self {
    case .detections, .repeated, .expression: true
    case .terms, .links, .form: false
    }
  }
}
