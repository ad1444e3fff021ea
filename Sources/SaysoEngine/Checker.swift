public import FoundationEssentials
import SaysoCalendar
public import SaysoModel
public import SaysoPolicy
import SaysoText

/// Judges posts by a policy.
///
/// Made once, it never changes and may be shared by as many tasks as there are cores. The same post at the same moment
/// gets the same answer every time, with no network; the clock is read only where the caller gives no moment.
///
/// ```swift
/// let policy = try PolicyLoader.load(contentsOf: "larkfield.xml")
/// let checker = Checker(policy)
/// let report = checker.check(Post(text: draft, author: "amir", platform: .x, publishAt: now), at: now)
/// for finding in report.findings { print(finding.sentence.text, finding.reason.plain) }
/// ```
public struct Checker: Sendable {
  /// What a check is to say beside its findings.
  public struct Options: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Offer changes that make the post pass. Costs a check for each change tried.
    public static let suggestions = Options(rawValue: 1)
    /// Say of each rule that found something why it fired or what kept it quiet.
    public static let explanations = Options(rawValue: 2)
  }

  public let policy: Policy
  /// Tells most posts of which nothing is to be said from the others, at a small part of the cost of a check.
  public let screen: PostScreen
  private let scanner: PolicyScanner
  private let gate: RuleGate
  private let measured: MeasuredTopics
  private let fingerprints: FingerprintMaker
  private let platforms: Set<PlatformID>
  private let tierRanks: [TierID: Int]
  /// The first moment of the day from which on the policy is in force.
  private let inForceFrom: Date

  /// `fingerprintKey` keeps fingerprints of posts without an id from being searched with a dictionary; such posts have
  /// none without it.
  public init(_ policy: Policy, fingerprintKey: [UInt8]? = nil) {
    self.policy = policy
    screen = PostScreen(policy)
    scanner = PolicyScanner(policy)
    gate = RuleGate(policy)
    measured = MeasuredTopics(policy)
    fingerprints = FingerprintMaker(key: fingerprintKey)
    platforms = Set(policy.knownPlatforms)
    tierRanks = Dictionary(policy.tiers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    inForceFrom = policy.zone.startOfDay(policy.effective)
  }

  /// What the policy says of a post. Deadlines count from `moment`; the post is judged at its own time of publication.
  public func check(
    _ post: Post, at moment: Date = Date(), options: Options = [.suggestions]
  ) -> Report {
    let scene = Scene(policy: policy, facts: PostFacts(recognised(post), policy), scan: scanner.scan(post))
    let shields = LazyShields(scene)
    guard options.contains(.explanations) else {
      var found: [RuleAnswer] = []
      for position in gate.open(scene) {
        let rule = policy.rules[position]
        found += answers(rule, rule.outcomes(scene), scene, shields)
      }
      return report(post, found, scene, mask(post, found), at: moment, options)
    }
    // An explanation also tells why a rule stayed quiet.
    let judgements = policy.rules.map { $0.judge(scene) }
    let found = judgements.flatMap { answers($0.rule, $0.outcomes, scene, shields) }
    let mask = self.mask(post, found)
    var report = self.report(post, found, scene, mask, at: moment, options)
    report.explanations = RuleExplainer(scene, shields.places).explain(judgements).map(mask.explanation)
    return report
  }

  private typealias RuleAnswer = (rule: Rule, answer: ShieldedAnswer)

  private func answers(
    _ rule: Rule, _ outcomes: [KindOutcome], _ scene: Scene, _ shields: LazyShields
  ) -> [RuleAnswer] {
    if outcomes.isEmpty { return [] }
    return ShieldedAnswer.answers(rule, outcomes, scene, shields).map { (rule, $0) }
  }

  private func mask(_ post: Post, _ answers: [RuleAnswer]) -> ValueMask {
    var hidden: [TextSpan] = []
    for (_, answer) in answers { hidden += answer.hidden }
    return ValueMask(post, hiding: hidden)
  }

  /// What the rules answer, as findings and open questions. `post` is the post as it was told.
  private func report(
    _ post: Post, _ answers: [RuleAnswer], _ scene: Scene, _ mask: ValueMask, at moment: Date, _ options: Options
  ) -> Report {
    let writer = FindingWriter(scene: scene, moment: moment, mask: mask)
    var findings: [Finding] = []
    var undetermined: [UndeterminedEntry] = []
    var editor = options.contains(.suggestions) ? SuggestionMaker(checker: self, scene: scene, post: post) : nil
    for (rule, answer) in answers {
      switch answer {
      case .undetermined(let outcome, let shield):
        undetermined.append(writer.entry(rule, outcome, shieldedBy: shield))
      case .note(let outcome, let shield): findings.append(writer.note(rule, outcome, shield))
      case .finding(let outcome):
        var finding = writer.finding(rule, outcome)
        let changes = editor?.suggestions(for: finding, outcome, rule) ?? []
        finding.suggestions = changes.compactMap(mask.suggestion)
        findings.append(finding)
      }
    }
    let facts = scene.facts
    return Report(
      policy: policy.reference, checkedAt: moment, post: mask.post, author: resolvedAuthor(scene),
      judgedAt: post.publishAt, verdict: Self.verdict(findings, undetermined),
      findings: fingerprints.marked(worstFirst(findings), post), undetermined: undetermined,
      assumed: facts.assumptions, precedesPolicy: post.publishAt.map { $0 < inForceFrom } ?? false,
      topics: measured.touched(scene))
  }

  /// The post without a platform that nobody knows: a misspelt name says nothing about where it goes.
  private func recognised(_ post: Post) -> Post {
    guard let platform = post.platform, !platforms.contains(platform) else { return post }
    var post = post
    post.platform = nil
    return post
  }

  /// The worst of all actions, and at least undetermined while anything that would matter is.
  private static func verdict(_ findings: [Finding], _ undetermined: [UndeterminedEntry]) -> Verdict {
    let worst = findings.lazy.map(\.action.verdict).max() ?? .clear
    return undetermined.contains { $0.action > .clear } ? max(worst, .undetermined) : worst
  }

  /// By tier, then in order of the document: the order is part of what tests compare.
  private func worstFirst(_ findings: [Finding]) -> [Finding] {
    if findings.count < 2 { return findings }
    return findings.enumerated().sorted { left, right in
      let leftKey = (left.element.action == .clear ? 1 : 0, tierRanks[left.element.tier] ?? 0, left.offset)
      let rightKey = (right.element.action == .clear ? 1 : 0, tierRanks[right.element.tier] ?? 0, right.offset)
      return leftKey < rightKey
    }.map(\.element)
  }

  private func resolvedAuthor(_ scene: Scene) -> ResolvedAuthor? {
    scene.facts.author.value.map { person in
      ResolvedAuthor(
        person: PersonReference(id: person.id, name: person.name),
        roles: person.roles.compactMap { policy.people.role($0)?.name })
    }
  }
}
