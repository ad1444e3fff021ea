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
    return rules.flatMap(sentences)
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
    for explanation in explanations {
      reasons += explanation.leaves.map(sentence) + notes(explanation)
    }
    var told: Set<String> = []
    return reasons.filter { told.insert($0).inserted }
  }

  /// A grant is named with who holds it and where; what is missing stands in the failure itself, in plainer words.
  private func notes(_ explanation: RuleExplanation) -> [String] {
    let grants = explanation.outcome == .quiet ? GrantReason.sentences(for: example, explanation.rule, policy) : []
    return explanation.notes.filter { !$0.hasPrefix("It can't be decided without") }
      .flatMap { $0 == GrantReason.general && !grants.isEmpty ? grants : [$0] }
  }

  private func sentence(_ leaf: RuleExplanation.Leaf) -> String {
    let views = leaf.span.views.views.map(\.rawValue)
    let through = views.isEmpty ? "" : ", read through \(views.joined(separator: ", "))"
    let field = leaf.span.span.field == .text ? "" : " in \(leaf.span.span.field.name)"
    let file = leaf.file == example.location.file ? "" : " of \(leaf.file)"
    return "Line \(leaf.line)\(file) finds “\(leaf.span.text)”\(field)\(through)."
  }
}
