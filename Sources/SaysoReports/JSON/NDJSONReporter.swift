public import SaysoModel

/// One JSON object a line, each with a `type`: `finding`, `undetermined`, `skipped`, `failed`, and last `summary`.
///
/// Lines are made one report at a time, so a scan of any size needs no more memory than one post.
public struct NDJSONReporter: Reporter {
  public let tool: Tool
  public let exposure: Exposure

  public init(tool: Tool = Tool(), exposure: Exposure = .reveal) {
    self.tool = tool
    self.exposure = exposure
  }

  public func output(_ reports: [Report]) -> String { reports.map(lines).joined() }

  /// The findings and questions of one post; empty when there are none.
  public func lines(_ report: Report) -> String {
    guard !report.findings.isEmpty || !report.undetermined.isEmpty else { return "" }
    let shown = exposure.apply(report)
    let post = ReportJSON.post(shown)
    let verdict = JSONValue.string(shown.verdict.rawValue)
    func line(_ type: String, _ entry: JSONValue) -> String {
      let head: JSONValue = ["type": .string(type), "post": post, "verdict": verdict]
      guard case .object(let members) = entry else { return "" }
      return write(head.adding(members.map { ($0.name, $0.value) }))
    }
    return shown.findings.map { line("finding", FindingJSON.value($0)) }.joined()
      + shown.undetermined.map { line("undetermined", FindingJSON.value($0)) }.joined()
  }

  public func line(_ record: UncheckedRecord) -> String {
    write([
      "type": .string(record.cause.rawValue), "file": .string(record.file), "member": JSONValue(record.member),
      "line": .number(record.line), "reason": .string(record.reason),
    ])
  }

  /// The last line. Rules are counted under the ids that the findings above were given.
  public func line(_ summary: ScanSummary) -> String {
    write([
      "type": "summary", "schemaVersion": .number(ReportJSON.schemaVersion), "tool": ReportJSON.tool(tool),
      "policy": ReportJSON.policy(summary.policy), "checkedAt": ReportJSON.moment(summary.checkedAt),
      "posts": .number(summary.posts), "checked": .number(summary.checked), "skipped": .number(summary.skipped),
      "failed": .number(summary.failed), "precedingPolicy": .number(summary.precedingPolicy),
      "verdicts": .object(
        Verdict.allCases.map { .init(name: $0.rawValue, value: .number(summary.verdicts[$0] ?? 0)) }),
      "rules": .object(
        summary.rules.sorted { $0.key < $1.key }.map { .init(name: $0.key.rawValue, value: .number($0.value)) }),
    ])
  }

  private func write(_ value: JSONValue) -> String { JSONWriter.write(value, pretty: false) + "\n" }
}
