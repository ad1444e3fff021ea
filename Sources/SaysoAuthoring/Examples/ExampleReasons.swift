import SaysoModel
import SaysoPolicy

/// Why a rule did what its example did not expect, in sentences for the author of the policy.
///
/// Words of the post are quoted, terms of the policy are not: the line that holds them is named instead, since the
/// output of a test run ends up in places where a secret should not.
struct ExampleReasons {
  private let example: Example
  private let report: Report
  private let policy: Policy

  init(_ example: Example, _ report: Report, _ policy: Policy) {
    self.example = example
    self.report = report
    self.policy = policy
  }

  func sentences(for failures: [ExampleFailure]) -> [String] {
    var rules: [RuleID] = []
    for failure in failures where !rules.contains(rule(of: failure)) { rules.append(rule(of: failure)) }
    var told: Set<String> = []
    let reasons = (rules.flatMap(sentences) + verdict(failures)).filter { told.insert($0).inserted }
    return reasons + whereLinesAre(reasons, rules)
  }

  private func rule(of failure: ExampleFailure) -> RuleID {
    switch failure {
    case .otherRuleQuiet(let rule, _), .unannounced(let rule, _), .alsoQuiet(let rule): rule
    default: example.rule
    }
  }

  private func sentences(of rule: RuleID) -> [String] {
    var reasons: [String] = []
    for finding in report.findings where finding.rule == rule { reasons.append(finding.reason.plain) }
    let explanations = report.explanations.filter { $0.rule == rule }
    if explanations.isEmpty { reasons.append("Nothing that “\(rule)” looks for stands in the post.") }
    for explanation in explanations { reasons += FindingLines.sentences(explanation) + notes(explanation) }
    return reasons
  }

  /// The other rules that make the post what nobody expected.
  private func verdict(_ failures: [ExampleFailure]) -> [String] {
    let isOther = failures.contains { if case .otherVerdict = $0 { true } else { false } }
    guard isOther else { return [] }
    let findings = report.findings.filter { $0.action.verdict == report.verdict && $0.rule != example.rule }
    let entries = report.undetermined.filter {
      report.verdict == .undetermined && $0.action > .clear && $0.rule != example.rule
    }
    return findings.map { "“\($0.rule)” makes it “\($0.action.rawValue)”: \($0.reason.plain)" }
      + entries.map { "“\($0.rule)” can't be decided without knowing \(MissingInput.list($0.missing))." }
  }

  /// Lines are the policy's, and the example may stand in a suite.
  private func whereLinesAre(_ reasons: [String], _ rules: [RuleID]) -> [String] {
    let files = Set(rules.compactMap { policy.rule($0)?.location.file })
    guard let file = files.first, files.count == 1, file != example.location.file,
      reasons.contains(where: { $0.contains("line ") || $0.contains("Line ") })
    else { return [] }
    return ["Lines are those of \(file)."]
  }

  /// A grant is named with who holds it and where; what is missing stands in the failure itself, in plainer words.
  private func notes(_ explanation: RuleExplanation) -> [String] {
    let grants = explanation.outcome == .quiet ? GrantReason.sentences(for: example, explanation.rule, policy) : []
    return PlainReason.of(explanation.notes).flatMap { $0 == GrantReason.general && !grants.isEmpty ? grants : [$0] }
  }
}
