import SaysoPolicy
public import SaysoPolicyXML
import SaysoReports

/// Findings as GitHub Actions workflow commands, which annotate the lines of a change to a policy.
///
/// `error`, `warning` and, for advice, `notice`. GitHub shows ten of each in a step. Columns count UTF-16 code units.
public struct LintGitHubReport: Sendable {
  private let address: RelativeAddress

  /// `root` is the absolute folder that file names are made relative to.
  public init(root: String? = nil) { address = RelativeAddress(root: root) }

  /// Empty when there are no findings.
  public func output(_ findings: [LintFinding], in document: PolicyDocument) -> String {
    findings.map { line($0, document) }.joined()
  }

  /// What keeps a policy from being used: an error each.
  public func output(_ errors: PolicyErrors) -> String {
    errors.problems.map { problem in
      var properties = [("file", address.path(problem.location.file)), ("line", String(max(problem.location.line, 1)))]
      if let column = PolicyColumn.utf16(problem.location, in: errors.source) {
        properties.append(("col", String(column)))
      }
      properties.append(("title", "The policy can’t be used"))
      let remedy = problem.remedy.map { " \($0)" } ?? ""
      return WorkflowCommand.line("error", properties, "\(problem.sentence)\(remedy) [\(PolicyProblem.code)]")
    }.joined()
  }

  private func line(_ finding: LintFinding, _ document: PolicyDocument) -> String {
    let location = finding.location
    var properties = [("file", address.path(location.file)), ("line", String(location.line))]
    if let column = PolicyColumn.utf16(location, in: document.source) { properties.append(("col", String(column))) }
    properties.append(("title", LintPage.of(finding.code)?.title ?? finding.code.rawValue))
    let witness = finding.witness.map { " Shown by: \($0)." } ?? ""
    return WorkflowCommand.line(
      command(finding.severity), properties, "\(finding.message)\(witness) \(finding.fix) [\(finding.code.rawValue)]")
  }

  private func command(_ severity: LintSeverity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }
}
