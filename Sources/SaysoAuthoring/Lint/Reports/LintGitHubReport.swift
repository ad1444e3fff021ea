import SaysoPolicy
import SaysoPolicyXML
import SaysoReports

/// Findings as GitHub Actions workflow commands, which annotate the lines of a change to a policy.
///
/// `error`, `warning` and, for advice, `notice`. GitHub shows ten of each in a step.
public struct LintGitHubReport: Sendable {
  private let address: RelativeAddress

  /// `root` is the absolute folder that file names are made relative to.
  public init(root: String? = nil) { address = RelativeAddress(root: root) }

  /// Empty when there are no findings.
  public func output(_ findings: [LintFinding], in document: PolicyDocument) -> String {
    findings.map { line($0, document) }.joined()
  }

  private func line(_ finding: LintFinding, _ document: PolicyDocument) -> String {
    let location = finding.location
    var properties = [("file", address.path(location.file)), ("line", String(location.line))]
    if let column = location.column {
      let line = document.source.line(location.line, of: location.file) ?? ""
      let before = String(decoding: line.utf8.prefix(max(0, column - 1)), as: UTF8.self)
      properties.append(("col", String(before.utf16.count + 1)))
    }
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
