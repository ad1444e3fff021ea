public import FoundationEssentials
public import SaysoModel

/// A record that could not be turned into a checked post.
public struct UncheckedRecord: Hashable, Sendable {
  public enum Cause: String, Sendable {
    /// Left out on purpose.
    case skipped
    /// Unreadable.
    case failed
  }

  public var cause: Cause
  public var file: String
  public var member: String?
  public var line: Int
  public var reason: String

  public init(cause: Cause, file: String, member: String? = nil, line: Int, reason: String) {
    self.cause = cause
    self.file = file
    self.member = member
    self.line = line
    self.reason = reason
  }
}

/// What a scan came to. `posts` is counted by the reader, before anything is checked, and equals
/// `checked + skipped + failed`.
public struct ScanSummary: Hashable, Sendable {
  public var posts = 0
  public private(set) var checked = 0
  public private(set) var skipped = 0
  public private(set) var failed = 0
  /// Checked posts that are older than the policy.
  public private(set) var precedingPolicy = 0
  public private(set) var verdicts: [Verdict: Int] = [:]
  /// Findings by rule, notes included, under the ids that the exposure allows.
  public private(set) var rules: [RuleID: Int] = [:]
  public var policy: PolicyReference
  public var checkedAt: Date
  private let exposure: Exposure

  public init(policy: PolicyReference, checkedAt: Date, exposure: Exposure = .reveal) {
    self.policy = policy
    self.checkedAt = checkedAt
    self.exposure = exposure
  }

  public mutating func count(_ report: Report) {
    checked += 1
    precedingPolicy += report.precedesPolicy ? 1 : 0
    verdicts[report.verdict, default: 0] += 1
    guard !report.findings.isEmpty else { return }
    for finding in exposure.apply(report).findings { rules[finding.rule, default: 0] += 1 }
  }

  /// A post of which a screen told that nothing is to be said.
  public mutating func countClear(precedesPolicy: Bool) {
    checked += 1
    precedingPolicy += precedesPolicy ? 1 : 0
    verdicts[.clear, default: 0] += 1
  }

  public mutating func count(_ record: UncheckedRecord) {
    switch record.cause {
    case .skipped: skipped += 1
    case .failed: failed += 1
    }
  }

  public var isComplete: Bool { posts == checked + skipped + failed }
}
