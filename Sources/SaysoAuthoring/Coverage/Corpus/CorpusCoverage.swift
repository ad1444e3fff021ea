import FoundationEssentials
import SaysoCalendar
import SaysoEngine
public import SaysoModel
public import SaysoPolicy

/// What a post of a labelled corpus should come out as.
public struct CorpusLabel: Sendable {
  /// The rules that should fire, all of them; `nil`: the row does not say.
  public let rules: Set<RuleID>?
  public let verdict: Verdict?

  public init(rules: Set<RuleID>?, verdict: Verdict?) {
    self.rules = rules
    self.verdict = verdict
  }
}

/// What real posts show of a policy: which leaves they hit, which rules fire, and which fire together.
///
/// A finding that a shield turned into a note counts for no rule, and neither does an open question. The cost is two
/// scans and two judgements a post.
public struct CorpusCoverage: Sendable {
  /// How often a leaf was found.
  public struct LeafCount: Hashable, Sendable {
    /// Posts that hold it.
    public internal(set) var found = 0
    /// Posts in which a finding is about it.
    public internal(set) var counted = 0
  }

  /// How two rules, in order of the document, fire together.
  public struct Pair: Hashable, Sendable {
    public let first: RuleID
    public let second: RuleID
    public let posts: Int
  }

  public let policy: Policy
  public private(set) var posts = 0
  public private(set) var skipped = 0
  public private(set) var failed = 0
  public private(set) var fired: [RuleID: Int] = [:]
  public private(set) var undetermined: [RuleID: Int] = [:]
  /// By the position of the leaf.
  public private(set) var leaves: [LeafCount]
  /// What is expected of the rules, and what they do; empty without labels.
  public private(set) var ruleScores: [RuleID: Score] = [:]
  public private(set) var verdictScores: [Verdict: Score] = [:]
  public private(set) var labelled = 0
  private var together: [[Int]: Int] = [:]
  private let checker: Checker
  private let scanner: PolicyScanner
  private let places: [RuleID: Int]

  public init(_ document: PolicyDocument) {
    policy = document.policy
    checker = Checker(policy)
    scanner = PolicyScanner(policy)
    leaves = Array(repeating: LeafCount(), count: policy.leaves.count)
    places = Dictionary(
      policy.rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// A row that is no post, or that could not be read.
  public mutating func leaveOut(isFailure: Bool) {
    if isFailure { failed += 1 } else { skipped += 1 }
  }

  public mutating func add(_ post: Post, _ label: CorpusLabel? = nil) {
    posts += 1
    let moment = post.publishAt ?? policy.zone.startOfDay(policy.effective)
    let report = checker.check(post, at: moment, options: [])
    let rules = Set(report.findings.filter { $0.shieldedBy == nil && $0.action > .clear }.map(\.rule))
    for rule in rules { fired[rule, default: 0] += 1 }
    for rule in Set(report.undetermined.map(\.rule)) { undetermined[rule, default: 0] += 1 }
    countPairs(rules)
    countLeaves(post, rules)
    if let label { score(label, rules, report.verdict) }
  }

  /// Most frequent first.
  public var pairs: [Pair] {
    together.map { Pair(first: policy.rules[$0.key[0]].id, second: policy.rules[$0.key[1]].id, posts: $0.value) }
      .sorted { ($1.posts, $0.first, $0.second) < ($0.posts, $1.first, $1.second) }
  }

  /// In order of the document.
  public var neverFired: [Rule] { policy.rules.filter { fired[$0.id] == nil } }

  private mutating func countPairs(_ rules: Set<RuleID>) {
    let fired = rules.compactMap { places[$0] }.sorted()
    for (index, first) in fired.enumerated() {
      for second in fired[(index + 1)...] { together[[first, second], default: 0] += 1 }
    }
  }

  private mutating func countLeaves(_ post: Post, _ fired: Set<RuleID>) {
    let scene = Scene(policy: policy, facts: PostFacts(post, policy), scan: scanner.scan(post))
    guard !scene.scan.isEmpty || !fired.isEmpty else { return }
    let shielded = ShieldedPlaces(scene).spans
    let outcomes = policy.rules.filter { fired.contains($0.id) }.flatMap {
      $0.judge(scene, freeing: $0.isShielded ? shielded : []).outcomes
    }
    let counted = Set(outcomes.filter { $0.value == .yes }.flatMap(\.hits).map(\.leaf))
    for position in leaves.indices {
      let leaf = LeafID(position)
      if counted.contains(leaf) { leaves[position].counted += 1 }
      if counted.contains(leaf) || !scene.scan.hits(of: leaf).isEmpty { leaves[position].found += 1 }
    }
  }

  private mutating func score(_ label: CorpusLabel, _ rules: Set<RuleID>, _ verdict: Verdict) {
    labelled += 1
    if let expected = label.rules {
      for rule in policy.rules.map(\.id) {
        ruleScores[rule, default: Score()].count(expected: expected.contains(rule), found: rules.contains(rule))
      }
    }
    if let expected = label.verdict {
      for each in Verdict.allCases {
        verdictScores[each, default: Score()].count(expected: each == expected, found: each == verdict)
      }
    }
  }
}

/// How what was found compares with what was expected.
public struct Score: Hashable, Sendable {
  public private(set) var truePositives = 0
  public private(set) var falsePositives = 0
  public private(set) var falseNegatives = 0
  public private(set) var trueNegatives = 0

  public init() {}

  mutating func count(expected: Bool, found: Bool) {
    switch (expected, found) {
    case (true, true): truePositives += 1
    case (false, true): falsePositives += 1
    case (true, false): falseNegatives += 1
    case (false, false): trueNegatives += 1
    }
  }

  /// Of what was found, how much was expected; `nil` when nothing was found.
  public var precision: CoverageRatio? { Self.ratio(truePositives, truePositives + falsePositives) }
  /// Of what was expected, how much was found; `nil` when nothing was expected.
  public var recall: CoverageRatio? { Self.ratio(truePositives, truePositives + falseNegatives) }

  private static func ratio(_ part: Int, _ whole: Int) -> CoverageRatio? {
    whole == 0 ? nil : CoverageRatio(covered: part, total: whole)
  }
}
