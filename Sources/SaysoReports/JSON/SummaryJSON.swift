import SaysoModel

/// What a scan came to as JSON: the members and their order are the contract of schema version 1.
enum SummaryJSON {
  /// Rules are counted under the ids that findings are given under the same exposure.
  static func value(_ summary: ScanSummary, _ tool: Tool, _ exposure: Exposure) -> JSONValue {
    let counts = summary.counts
    let rules = counts.rules(exposure, summary.policy).sorted { $0.key < $1.key }
    let value: JSONValue = [
      "type": "summary", "schemaVersion": .number(ReportJSON.schemaVersion), "tool": ReportJSON.tool(tool),
      "policy": ReportJSON.policy(summary.policy), "checkedAt": ReportJSON.moment(summary.checkedAt),
      "partial": .bool(summary.isPartial), "posts": .number(counts.posts), "checked": .number(counts.checked),
      "skipped": .number(counts.skipped), "failed": .number(counts.failed),
      "precedingPolicy": .number(counts.precedingPolicy), "protected": .number(counts.protected),
      "repaired": .number(counts.repaired), "findings": .number(counts.findings),
      "undetermined": .number(counts.undetermined), "unlisted": .number(counts.unlisted),
      "verdicts": .object(
        Verdict.allCases.map { .init(name: $0.rawValue, value: .number(counts.count(of: $0))) }),
      "rules": .object(rules.map { .init(name: $0.key.rawValue, value: .number($0.value)) }),
      "files": JSONValue(summary.files.map(file)), "notes": JSONValue(summary.notes.map(JSONValue.string)),
    ]
    return value.adding(baseline(counts)).adding(measures(summary, exposure))
  }

  /// Only where the policy has goals that a scan measures.
  private static func measures(_ summary: ScanSummary, _ exposure: Exposure) -> [(String, JSONValue)] {
    guard !summary.measures.isEmpty else { return [] }
    return [("measures", JSONValue(summary.measures.map { MeasureJSON.value($0, exposure) }))]
  }

  /// Only where findings were compared with a baseline.
  private static func baseline(_ counts: ScanCounts) -> [(String, JSONValue)] {
    guard counts.new + counts.known + counts.waived > 0 else { return [] }
    return [
      ("baseline", ["new": .number(counts.new), "known": .number(counts.known), "waived": .number(counts.waived)])
    ]
  }

  private static func file(_ file: ScannedFile) -> JSONValue {
    let value: JSONValue = [
      "file": .string(file.name), "formats": JSONValue(file.formats.map(JSONValue.string)),
      "posts": .number(file.posts), "checked": .number(file.checked), "skipped": .number(file.skipped),
      "failed": .number(file.failed), "passedOver": .number(file.passedOver), "partial": .bool(file.isCutShort),
    ]
    return value.adding(file.leftOut.groups.isEmpty ? [] : [("leftOut", file.leftOut.json)])
  }
}
