import SaysoModel

/// What a post looks like, whatever it says.
///
/// ## What it checks
/// One or more of: that the post is no longer than its platform takes (`length`, in the platform's own counting), that
/// it has no more hashtags (`hashtags`), emoji (`emoji`) or blank lines (`blank-lines`) than wanted, that its images are
/// described (`alt-text`), that hashtags of several words show where each begins (`hashtag-case`), and that its words
/// are written in ordinary letters (`fancy-letters`). Each finds fault on its own.
///
/// ## Why
/// A post that is too long is cut off or refused. An image without a description does not exist for those who can't see
/// it, and a screen reader reads `#blackfriday` as one word, “𝗯𝗼𝗹𝗱” as four names of mathematical letters and ten
/// lamps as “light bulb” ten times (WCAG 2.2, success criterion 1.1.1; section 508 of the Rehabilitation Act asks it of
/// public bodies in the United States).
///
/// ## An example that breaks it
/// ```
/// <example breaks="readable" author="msilva" platform="instagram">New in the window <hit>#blackfriday</hit></example>
///
///   Why      “#blackfriday” is read as one word: a capital for every word tells them apart.
/// ```
///
/// ## One that keeps it
/// ```
/// <example keeps="readable" author="msilva" platform="instagram">New in the window #BlackFriday</example>
/// ```
///
/// ## Limits
/// Platforms change their limits without notice; the policy's `platform` elements may declare others, and whether an
/// account has paid for longer posts is not known here. Without a platform a post passes only where it would pass on
/// every known one. Whether a description says what the image shows is for people. A tag counts as several words only
/// when every part is a common English word or a name the policy declares; what it does not know it leaves alone.
public struct Form: RuleKind {
  private static let checks: [any FormCheck.Type] = [
    LengthCheck.self, HashtagCountCheck.self, HashtagCaseCheck.self, AltTextCheck.self, FancyLettersCheck.self,
    EmojiCheck.self, BlankLinesCheck.self,
  ]

  public static let shape = ElementShape(
    "form",
    summary:
      "What a post looks like: its length, its hashtags, its letters, the descriptions of its images. Fires for each of its checks that the post does not pass; find narrows it to posts that hold something.",
    attributes: RuleShapes.attributes,
    content: RuleShapes.content(
      find: false,
      containers: [.optional("find"), ChildGroup.some(checks.map { $0.shape.type })]))

  public static let containers = checks.map { $0.shape }

  private let checks: [any FormCheck]
  private let named: [(name: String, location: SourceLocation, leaf: LeafID)]

  static func check(named name: String) -> (any FormCheck.Type)? { checks.first { $0.shape.name == name } }

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    var checks: [any FormCheck] = []
    var named: [(name: String, location: SourceLocation, leaf: LeafID)] = []
    for child in element.elements {
      if let check = Self.checks.first(where: { $0.shape.name == child.name }) {
        checks.append(check.init(child, &decoding))
        named += checks.last.map { [(child.name, child.location, $0.leaf)] } ?? []
      }
    }
    self.checks = checks
    self.named = named
  }

  public static func explanation(_ rule: PolicyElement, _ words: PolicyWords) -> KindExplanation {
    let checks = rule.elements.compactMap { child in
      Self.checks.first { $0.shape.name == child.name }.map { ExplainedItem($0.explanation(child)) }
    }
    let found = words.find(of: rule)
    let narrowing = found.isEmpty ? [] : [ExplainedItem("only in posts that hold any of these", found)]
    return KindExplanation(
      "It fires for each of these that is so:", checks + narrowing,
      speakers: .anybody("Anybody, in a post that passes."))
  }

  public var quietReason: String { "The post passes every check." }
  public func leaves(in policy: Policy) -> [LeafID] { checks.map(\.leaf) }

  public func outcomes(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> [KindOutcome] {
    checks.flatMap { $0.mayFault(scene) ? $0.outcomes(scene) : [] }.map { outcome in
      var outcome = outcome
      outcome.missing = (outcome.value == .unknown ? outcome.missing : []).union(found.missing)
      outcome.value = min(outcome.value, found.value)
      return outcome
    }
  }

  public func mayConcern(_ scene: Scene, _ rule: Rule) -> Bool {
    rule.find.isEmpty && checks.contains { $0.mayFault(scene) }
  }

  public func need(_ found: ScreenNeed, _ scene: Scene, _ rule: Rule) -> ScreenNeed {
    .all([found, .any(checks.map { $0.need(scene) })], scene.policy)
  }

  public func suggestions(_ outcome: KindOutcome, _ scene: Scene, _ rule: Rule) -> [SuggestedEdit] {
    guard let leaf = outcome.hits.first?.leaf else { return [] }
    return checks.filter { $0.leaf == leaf }.compactMap { $0.suggestion(outcome, scene) }
  }
}

extension Form {
  public var entries: [KindEntry] { named.map { KindEntry($0.name, at: $0.location, .accuses, leaf: $0.leaf) } }

  public func trials(_ scene: Scene, _ rule: Rule) -> [EntryTrial] {
    let scene = scene.reading(as: Self.reading)
    return checks.enumerated().compactMap { index, check in
      let value = check.outcomes(scene).map(\.value).max() ?? .no
      return value == .unknown ? nil : EntryTrial(index, holds: value == .yes)
    }
  }
}
