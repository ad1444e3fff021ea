import SaysoPolicy
public import SaysoReports
import SaysoText

/// Findings as compilers print theirs, a line each with the remedy under it.
///
/// `file:line:column: severity: message [code]`, the column in UTF-8 bytes.
public struct LintTextReport: Sendable {
  public let style: TextStyle

  public init(style: TextStyle = TextStyle()) { self.style = style }

  public func output(_ findings: [LintFinding], in document: PolicyDocument) -> String {
    let lines = findings.flatMap(lines) + [summary(findings, document.policy)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ finding: LintFinding) -> [String] {
    let location = finding.location
    let place = ([location.file, String(location.line)] + (location.column.map { [String($0)] } ?? [])).joined(
      separator: ":")
    let severity = style.paint(finding.severity.rawValue, finding.severity.tone)
    let message = style.terminal.line("\(finding.message) [\(finding.code.rawValue)]")
    let witness = finding.witness.map { ["  Shown by: " + style.terminal.line($0)] } ?? []
    return ["\(style.terminal.line(place)): \(severity): \(message)"] + witness + [
      "  " + style.paint(style.terminal.line(finding.fix), .quiet)
    ]
  }

  private func summary(_ findings: [LintFinding], _ policy: Policy) -> String {
    let rules = policy.rules.count == 1 ? "1 rule" : "\(policy.rules.count) rules"
    let sentences = policy.sentences.count == 1 ? "1 sentence" : "\(policy.sentences.count) sentences"
    guard !findings.isEmpty else { return style.paint("Nothing to mend in \(rules) and \(sentences).", .clear) }
    let parts = LintSeverity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : severity.counted(count)
    }
    let tone = findings.contains { $0.severity == .error } ? LintSeverity.error.tone : LintSeverity.warning.tone
    let all = findings.count == 1 ? "1 finding" : "\(findings.count) findings"
    return "\n" + style.paint("\(all): \(parts.joined(separator: ", ")).", tone)
  }
}

extension LintSeverity {
  fileprivate var tone: Tone {
    switch self {
    case .error: .block
    case .warning: .hold
    case .advice: .advise
    }
  }

  fileprivate func counted(_ count: Int) -> String {
    self == .advice || count == 1 ? "\(count) \(rawValue)" : "\(count) \(rawValue)s"
  }
}
