import SaysoModel
import SaysoPolicy
public import SaysoPolicyXML
public import SaysoReports

/// Findings as SARIF 2.1.0 (OASIS), for code scanning of the repository a policy lies in.
///
/// Levels: `error`, `warning`, and `note` for advice. Each result carries the page of the manual for its code, its
/// witness in the message, and its edits as a fix. Columns count UTF-16 code units.
public struct LintSARIFReport: Sendable {
  public let tool: Tool
  private let address: RelativeAddress

  /// `root` is the absolute folder that file names are made relative to.
  public init(tool: Tool = Tool(), root: String? = nil) {
    self.tool = tool
    address = RelativeAddress(root: root)
  }

  public func output(_ findings: [LintFinding], in document: PolicyDocument) -> String {
    let kept = findings.prefix(SARIFReporter.resultLimit)
    let codes = Array(Set(kept.map(\.code))).sorted { $0.rawValue < $1.rawValue }
    let positions = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var seen: [String: Int] = [:]
    let results = kept.map { finding -> JSONValue in
      let key = "\(finding.code.rawValue)/\(address.path(finding.location.file))/\(finding.message)"
      seen[key, default: 0] += 1
      return result(finding, index: positions[finding.code] ?? -1, print: "\(key)/\(seen[key] ?? 1)", document)
    }
    return SARIFDocument.text(
      tool: tool, category: "sayso-lint/\(document.policy.reference.id)/", rules: codes.map(Self.descriptor),
      results: results)
  }

  private func result(
    _ finding: LintFinding, index: Int, print: String, _ document: PolicyDocument
  ) -> JSONValue {
    let witness = finding.witness.map { " Shown by: \($0)." } ?? ""
    let result: JSONValue = [
      "ruleId": .string(finding.code.rawValue), "ruleIndex": .number(index), "kind": "fail",
      "level": .string(Self.level(finding.severity)),
      "message": ["text": .string(SARIFDocument.escape("\(finding.message)\(witness) \(finding.fix)"))],
      "locations": [location(finding.location, document.source)],
      "partialFingerprints": ["primaryLocationLineHash": .string(print)],
    ]
    return finding.edits.isEmpty ? result : result.adding([("fixes", [fix(finding, document)])])
  }

  private func location(_ location: SourceLocation, _ source: PolicySource) -> JSONValue {
    [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(address.uri(location.file))], "region": region(location, nil, source),
      ]
    ]
  }

  /// What keeps a policy from being used: an error each, under the one code `unusable`.
  public func output(_ errors: PolicyErrors) -> String {
    let title = "A policy that can’t be used"
    let why = "Nothing is checked until it is mended."
    let rule: JSONValue = [
      "id": .string(PolicyProblem.code), "shortDescription": ["text": .string(title)],
      "fullDescription": ["text": .string(why)], "help": ["text": .string(why)],
      "defaultConfiguration": ["level": "error"], "properties": ["tags": ["policy", "lint"], "precision": "high"],
    ]
    let results = errors.problems.prefix(SARIFReporter.resultLimit).enumerated().map { index, problem -> JSONValue in
      let remedy = problem.remedy.map { " \($0)" } ?? ""
      return [
        "ruleId": .string(PolicyProblem.code), "ruleIndex": 0, "kind": "fail", "level": "error",
        "message": ["text": .string(SARIFDocument.escape("\(problem.sentence)\(remedy)"))],
        "locations": [location(problem.location, errors.source)],
        "partialFingerprints": [
          "primaryLocationLineHash": .string(
            "\(PolicyProblem.code)/\(address.path(problem.location.file))/\(problem.sentence)/\(index)")
        ],
      ]
    }
    return SARIFDocument.text(tool: tool, category: "sayso-lint/", rules: [rule], results: results)
  }

  private func fix(_ finding: LintFinding, _ document: PolicyDocument) -> JSONValue {
    let files = finding.edits.map(\.start.file).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let changes = files.map { file -> JSONValue in
      let replacements = finding.edits.filter { $0.start.file == file }.map { edit -> JSONValue in
        [
          "deletedRegion": region(edit.start, edit.end, document.source),
          "insertedContent": ["text": .string(edit.replacement)],
        ]
      }
      return ["artifactLocation": ["uri": .string(address.uri(file))], "replacements": JSONValue(replacements)]
    }
    return ["description": ["text": .string(SARIFDocument.escape(finding.fix))], "artifactChanges": JSONValue(changes)]
  }

  private func region(_ start: SourceLocation, _ end: SourceLocation?, _ source: PolicySource) -> JSONValue {
    var members: [(String, JSONValue)] = []
    if let column = PolicyColumn.utf16(start, in: source) { members.append(("startColumn", .number(column))) }
    if let end {
      members += [
        ("endLine", .number(end.line)), ("endColumn", .number(PolicyColumn.utf16(end, in: source) ?? 1)),
      ]
    }
    let region: JSONValue = ["startLine": .number(max(start.line, 1))]
    return region.adding(members)
  }

  private static func level(_ severity: LintSeverity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  private static func descriptor(_ code: LintCode) -> JSONValue {
    let page = LintPage.of(code)
    let title = page?.title ?? code.rawValue
    return [
      "id": .string(code.rawValue), "shortDescription": ["text": .string(title)],
      "fullDescription": ["text": .string(page?.why ?? title)],
      "help": ["text": .string("\(page?.why ?? title) Example: \(page?.example ?? "")")],
      "defaultConfiguration": ["level": .string(level(code.severity))],
      "properties": ["tags": ["policy", "lint"], "precision": "high"],
    ]
  }
}
