import SaysoModel
import SaysoPolicy
import SaysoReports

/// A run of examples for programs: every example with what became of it, and the counts.
///
/// `{"schemaVersion": 1, "policy": {…}, "suites": [{"file", "examples"}], "examples": [{"file", "line", "column", "rule",
/// "expects", "known", "note", "outcome", "expected", "found", "failures", "reasons"}], "summary": {…}}`. `start` and `end` are UTF-8 bytes of the post's text, half-open.
public struct ExampleJSONReport: Sendable {
  public init() {}

  public func output(_ run: ExampleRun) -> String {
    let document: JSONValue = [
      "schemaVersion": 1, "policy": .reference(run.policy.reference),
      "suites": JSONValue(run.suites.map { ["file": .string($0.path), "examples": .number($0.examples.count)] }),
      "examples": JSONValue(run.results.map(value)),
      "summary": [
        "examples": .number(run.results.count), "pass": .number(run.count(.pass)), "fail": .number(run.count(.fail)),
        "knownGaps": .number(run.count(.knownGap)), "closedGaps": .number(run.count(.closedGap)),
      ],
    ]
    return JSONWriter.write(document, pretty: true) + "\n"
  }

  private func value(_ result: ExampleResult) -> JSONValue {
    let example = result.example
    return [
      "file": .string(example.location.file), "line": .number(example.location.line),
      "column": example.location.column.map { .number($0) } ?? .null,
      "rule": .string(example.rule.rawValue), "expects": .string(example.expectation.name),
      "known": .bool(example.isKnownGap), "note": JSONValue(example.note),
      "outcome": .string(result.outcome.rawValue),
      "expected": places(example.hits.filter { $0.rule == example.rule }.map(\.range)), "found": places(result.found),
      "failures": JSONValue(result.failures.map { .string($0.sentence(for: example, quoting: result.post)) }),
      "reasons": JSONValue(result.reasons.map { .string($0) }),
    ]
  }

  private func places(_ ranges: [Range<Int>]) -> JSONValue {
    JSONValue(ranges.map { ["start": .number($0.lowerBound), "end": .number($0.upperBound)] })
  }
}

extension JSONValue {
  /// Which policy a report is about.
  static func reference(_ policy: PolicyReference) -> JSONValue {
    [
      "id": .string(policy.id), "version": .string(policy.version), "title": .string(policy.title),
      "sha256": .string(policy.sha256),
    ]
  }
}

extension Example.Expectation {
  /// The attribute of `example` that says so.
  var name: String {
    switch self {
    case .breaks: "breaks"
    case .keeps: "keeps"
    case .unsure: "unsure"
    }
  }
}
