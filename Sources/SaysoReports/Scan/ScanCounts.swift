public import SaysoModel

/// How the records of a scan came out. `posts` is counted by the reader, before anything is checked, and equals
/// `checked + skipped + failed`.
public struct ScanCounts: Hashable, Sendable, Codable {
  public var posts = 0
  public private(set) var checked = 0
  public private(set) var skipped = 0
  public private(set) var failed = 0
  /// Checked posts that are older than the policy.
  public private(set) var precedingPolicy = 0
  /// Posts with talk that the policy protects. What rules found in it counts as nothing else, and no report lists it.
  public private(set) var protected = 0
  public private(set) var findings = 0
  /// Open questions.
  public private(set) var undetermined = 0
  /// Records in which half an emoji was replaced by U+FFFD.
  public var repaired = 0
  /// Findings and open questions that no report lists because there are too many.
  public var unlisted = 0
  /// Findings and open questions that a baseline knows.
  public private(set) var known = 0
  /// Those that somebody answers for.
  public private(set) var waived = 0
  /// Those that no baseline settles, where there was one.
  public private(set) var new = 0
  /// The fingerprints of a baseline that were met.
  public private(set) var recognised: Set<String> = []
  /// Findings without a fingerprint, since their posts tell no id and there is no key: no baseline can know them.
  public private(set) var nameless = 0
  /// The strongest action that any finding or open question asks for; of those that no baseline settles, where there is
  /// one.
  public private(set) var worstAction = Action.clear
  private var verdictCounts: [String: Int] = [:]
  private var ruleCounts: [String: RuleCount] = [:]

  /// Findings of one rule, notes included, with what its id is masked by.
  private struct RuleCount: Hashable, Sendable, Codable {
    var findings: Int
    let line: Int
    let isConfidential: Bool
  }

  public init() {}

  public var isBalanced: Bool { posts == checked + skipped + failed }

  public func count(of verdict: Verdict) -> Int { verdictCounts[verdict.rawValue] ?? 0 }

  /// Findings by rule, under the ids that a report with this exposure gives them.
  public func rules(_ exposure: Exposure, _ policy: PolicyReference) -> [RuleID: Int] {
    var rules: [RuleID: Int] = [:]
    for (id, count) in ruleCounts {
      var rule = RuleID(id)
      if count.isConfidential, case .share(let masking) = exposure {
        rule = masking.opaque(rule, line: count.line, policy)
      }
      rules[rule, default: 0] += count.findings
    }
    return rules
  }

  public mutating func count(_ report: Report) {
    checked += 1
    precedingPolicy += report.precedesPolicy ? 1 : 0
    verdictCounts[report.verdict.rawValue, default: 0] += 1
    protected += report.hasProtectedSpeech ? 1 : 0
    let told = report.withoutProtectedSpeech
    findings += told.findings.count
    undetermined += told.undetermined.count
    for finding in told.findings { count(finding.standing, finding.fingerprint) }
    for entry in told.undetermined { count(entry.standing, entry.fingerprint) }
    for finding in told.findings where !finding.standing.isSettled { worstAction = max(worstAction, finding.action) }
    for entry in told.undetermined where !entry.standing.isSettled { worstAction = max(worstAction, entry.action) }
    for finding in told.findings {
      if finding.fingerprint.isEmpty { nameless += 1 }
      let first = RuleCount(findings: 0, line: finding.sentence.line, isConfidential: finding.isConfidential)
      ruleCounts[finding.rule.rawValue, default: first].findings += 1
    }
  }

  private mutating func count(_ standing: Standing, _ fingerprint: String) {
    switch standing {
    case .uncompared: return
    case .new, .expired: new += 1
    case .known: known += 1
    case .waived: waived += 1
    }
    if standing.isRecognised { recognised.insert(fingerprint) }
  }

  /// Posts of which nothing at all is to be said.
  public mutating func countClear(_ number: Int = 1, precedingPolicy preceding: Int) {
    guard number > 0 else { return }
    checked += number
    precedingPolicy += preceding
    verdictCounts[Verdict.clear.rawValue, default: 0] += number
  }

  public mutating func count(_ record: UncheckedRecord) {
    switch record.cause {
    case .skipped: skipped += 1
    case .failed: failed += 1
    }
  }

  public mutating func add(_ other: ScanCounts) {
    posts += other.posts
    checked += other.checked
    skipped += other.skipped
    failed += other.failed
    precedingPolicy += other.precedingPolicy
    protected += other.protected
    findings += other.findings
    undetermined += other.undetermined
    worstAction = max(worstAction, other.worstAction)
    repaired += other.repaired
    unlisted += other.unlisted
    known += other.known
    waived += other.waived
    nameless += other.nameless
    new += other.new
    recognised.formUnion(other.recognised)
    verdictCounts.merge(other.verdictCounts) { $0 + $1 }
    ruleCounts.merge(other.ruleCounts) { left, right in
      RuleCount(findings: left.findings + right.findings, line: left.line, isConfidential: left.isConfidential)
    }
  }
}
