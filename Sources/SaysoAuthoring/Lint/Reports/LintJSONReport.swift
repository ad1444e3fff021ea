import SaysoPolicy
public import SaysoPolicyXML
import SaysoReports

/// Findings for programs.
///
/// `{"schemaVersion": 1, "policy": {…}, "findings": [{"code", "severity", "file", "line", "column", "message", "fix",
/// "witness", "edits"}]}`; `column` counts UTF-8 bytes from 1 and is `null` where only the line is known. `witness` is a
/// post that shows the matter, or `null`. `edits` is empty where a machine can't mend it; otherwise each takes out what
/// stands from `line` and `column` to `endLine` and `endColumn`, exclusive, and puts `replacement` there.
public struct LintJSONReport: Sendable {
  public init() {}

  public func output(_ findings: [LintFinding], in document: PolicyDocument) -> String {
    let value: JSONValue = [
      "schemaVersion": 1, "policy": .reference(document.policy.reference),
      "findings": JSONValue(findings.map(Self.value)),
    ]
    return JSONWriter.write(value, pretty: true) + "\n"
  }

  /// What keeps a policy from being used, in the same shape: `policy` is `null`, every code `unusable`, and `fix` names
  /// what would be right where that is known.
  public func output(_ errors: PolicyErrors) -> String {
    let value: JSONValue = [
      "schemaVersion": 1, "policy": nil, "findings": JSONValue(errors.problems.map(Self.value)),
    ]
    return JSONWriter.write(value, pretty: true) + "\n"
  }

  private static func value(_ problem: PolicyProblem) -> JSONValue {
    [
      "code": .string(PolicyProblem.code), "severity": .string(LintSeverity.error.rawValue),
      "file": .string(problem.location.file),
      "line": .number(problem.location.line), "column": problem.location.column.map(JSONValue.number) ?? .null,
      "message": .string(problem.sentence),
      "fix": JSONValue(problem.remedy), "witness": nil, "edits": [],
    ]
  }

  private static func value(_ finding: LintFinding) -> JSONValue {
    [
      "code": .string(finding.code.rawValue), "severity": .string(finding.severity.rawValue),
      "file": .string(finding.location.file), "line": .number(finding.location.line),
      "column": finding.location.column.map(JSONValue.number) ?? .null, "message": .string(finding.message),
      "fix": .string(finding.fix), "witness": JSONValue(finding.witness),
      "edits": JSONValue(finding.edits.map(Self.value)),
    ]
  }

  private static func value(_ edit: LintEdit) -> JSONValue {
    [
      "file": .string(edit.start.file), "line": .number(edit.start.line), "column": .number(edit.start.column ?? 1),
      "endLine": .number(edit.end.line), "endColumn": .number(edit.end.column ?? 1),
      "replacement": .string(edit.replacement),
    ]
  }
}
