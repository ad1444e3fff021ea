public import SaysoModel

/// A kind of rule: its own attributes, its own test, and the words for why it fired.
///
/// What all rules share (find, when, unless, dates, tiers) is ``Rule``'s business; a kind only adds what sets it apart.
/// Like a condition it decodes itself and cannot fail afterwards.
public protocol RuleKind: Sendable {
  static var shape: ElementShape { get }
  /// The elements that only this kind has.
  static var containers: [ElementShape] { get }
  /// How its leaves read unless they say otherwise.
  static var reading: RuleReading { get }
  /// Whether protected speech turns its findings into notes unless the rule says otherwise.
  static var isShielded: Bool { get }
  /// Whether what its rules look for is itself a secret.
  static var isSecret: Bool { get }

  init(_ element: PolicyElement, _ decoding: inout Decoding)

  /// The rule's element in plain English: what makes it fire, and what of its own spares. What all rules share is
  /// explained around it.
  static func explanation(_ rule: PolicyElement, _ words: PolicyWords) -> KindExplanation

  /// What the rule has to say of a post, given what its `find` found. The values are the kind's own test; whether the
  /// rule is in force and applies is decided around it.
  func outcomes(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> [KindOutcome]

  /// What it has to say beside what its `find` found, from containers of its own.
  func furtherOutcomes(_ scene: Scene, _ rule: Rule) -> [KindOutcome]

  /// Whether it may have something to say of a post although the rule has no `find`. Asked of every post: cheap, and yes
  /// in doubt.
  func mayConcern(_ scene: Scene, _ rule: Rule) -> Bool

  /// Conditions of its own containers: where none of them may hold, ``furtherOutcomes(_:_:)`` are none.
  var furtherConditions: [any Condition] { get }

  /// What a post must hold for it to have anything to say, `found` being what its `find` needs. `scene` is a post of the
  /// same circumstances in which nothing is found. In doubt: nothing in particular.
  func need(_ found: ScreenNeed, _ scene: Scene, _ rule: Rule) -> ScreenNeed

  /// Places that don't count whatever finds them.
  func exemptions(_ scene: Scene, _ rule: Rule) -> Exemptions

  /// Leaves of its own containers.
  func leaves(in policy: Policy) -> [LeafID]

  /// For authors of the policy: why a rule that found what it looks for, and applies, stays quiet all the same.
  var quietReason: String { get }

  /// What its own containers hold, for those who study a policy.
  var entries: [KindEntry] { get }

  /// What became of its ``entries`` in a post. Asked by those who study a policy, never while posts are checked.
  func trials(_ scene: Scene, _ rule: Rule) -> [EntryTrial]

  /// Changes worth offering, before it is known whether the post then passes.
  func suggestions(_ outcome: KindOutcome, _ scene: Scene, _ rule: Rule) -> [SuggestedEdit]
}

extension RuleKind {
  public static var containers: [ElementShape] { [] }
  public static var reading: RuleReading { .standard }
  public static var isShielded: Bool { false }
  public static var isSecret: Bool { false }
  public func furtherOutcomes(_ scene: Scene, _ rule: Rule) -> [KindOutcome] { [] }
  public func mayConcern(_ scene: Scene, _ rule: Rule) -> Bool { rule.find.isEmpty }
  public var furtherConditions: [any Condition] { [] }
  public func need(_ found: ScreenNeed, _ scene: Scene, _ rule: Rule) -> ScreenNeed { .always }
  public func exemptions(_ scene: Scene, _ rule: Rule) -> Exemptions { Exemptions() }
  public func leaves(in policy: Policy) -> [LeafID] { [] }
  public var quietReason: String { "Nothing of what was found is against it." }
  public var entries: [KindEntry] { [] }
  public func trials(_ scene: Scene, _ rule: Rule) -> [EntryTrial] { [] }
  public func suggestions(_ outcome: KindOutcome, _ scene: Scene, _ rule: Rule) -> [SuggestedEdit] { [] }
}

/// One thing a rule has to say.
public struct KindOutcome: Sendable {
  public var value: Truth
  /// What to underline.
  public var hits: [Hit]
  public var missing: Set<MissingInput>
  public var reason: QuotingText
  /// In place of the rule's own.
  public var tier: TierID?
  public var mayAnswer: [Person]
  /// Where somebody's data stands: masked in every report, also in those that show everything else.
  public var hidden: [TextSpan]

  public init(
    _ value: Truth, hits: [Hit] = [], missing: Set<MissingInput> = [], reason: QuotingText = "", tier: TierID? = nil,
    mayAnswer: [Person] = [], hidden: [TextSpan] = []
  ) {
    self.value = value
    self.hits = hits
    self.missing = missing
    self.reason = reason
    self.tier = tier
    self.mayAnswer = mayAnswer
    self.hidden = hidden
  }
}

/// A change to the post's text that might make it pass.
public struct SuggestedEdit: Hashable, Sendable {
  /// In UTF-8 bytes of the post's text.
  public let range: Range<Int>
  public let replacement: String

  public init(range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// Every rule kind: a new one is its own file and a line here.
enum RuleKinds {
  static let all: [any RuleKind.Type] = [
    Speaking.self, Confidential.self, Disclosure.self, Links.self, PersonalData.self, Form.self,
  ]

  static let containers: [ElementShape] = all.flatMap { $0.containers } + [Protected.shape]
  static let types: [ShapeType] = all.map { $0.shape.type } + [Protected.shape.type]
  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.shape.name, $0) })

  static func named(_ name: String) -> (any RuleKind.Type)? { byName[name] }
}
