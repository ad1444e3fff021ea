/// Looks for what is allowed in a policy and yet not meant: duties nothing enforces, rules nothing tests, names nothing
/// uses.
///
/// Dates are compared with the day the policy takes effect, never with a clock, so that the same policy has the same
/// findings for ever. The cost is a scan of the examples of rules that have exceptions; the rest is linear in the policy.
///
/// ```swift
/// let findings = Linter.findings(in: try PolicyDocument(contentsOf: "larkfield.xml"))
/// ```
public enum Linter {
  /// In order of file and line.
  public static func findings(in document: PolicyDocument) -> [LintFinding] {
    LintChecks.all.flatMap { $0.findings(in: document) }.sorted {
      ($0.location, $0.code.rawValue) < ($1.location, $1.code.rawValue)
    }
  }
}

/// One thing to look for.
protocol LintCheck: Sendable {
  static func findings(in document: PolicyDocument) -> [LintFinding]
}

/// Every check: a new one is its own file and a line here.
enum LintChecks {
  static let all: [any LintCheck.Type] = [
    UnenforcedSentence.self, MissingExample.self, MarkedKeepingExample.self, IdleException.self,
    EndedBeforeEffective.self, UnusedTier.self, UnusedTopic.self, UnusedTimes.self, IdleGrant.self,
    CostlyPattern.self, DuplicateTerm.self, UnclearDisclosure.self, MissingShield.self,
  ]
}
