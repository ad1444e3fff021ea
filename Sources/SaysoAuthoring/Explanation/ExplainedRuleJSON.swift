import SaysoModel
import SaysoPolicy
import SaysoReports

/// An explained rule for programs.
///
/// `{"schemaVersion": 1, "rule", "kind", "confidential", "clause", "sentence", "file", "line", "parts": [{"subject",
/// "sentences", "points": [{"text", "points"}]}], "examples": [{"role", "text", "circumstances", "file", "line",
/// "nearMiss": {"found", "reasons"} or null}]}`
public struct ExplainedRuleJSON: Sendable {
  public init() {}

  public func output(_ rule: ExplainedRule) -> String {
    let document: JSONValue = [
      "schemaVersion": 1, "rule": .string(rule.rule.rawValue), "kind": .string(rule.kind),
      "confidential": .bool(rule.isSecret),
      "clause": [
        "id": .string(rule.clause.id.rawValue), "number": .string(rule.clause.number),
        "title": .string(rule.clause.title), "section": .string(rule.clause.section),
      ],
      "sentence": ["id": .string(rule.sentence.id.rawValue), "text": .string(rule.sentence.text)],
      "file": .string(rule.location.file), "line": .number(rule.location.line),
      "parts": JSONValue(rule.parts.map(part)), "examples": JSONValue(rule.cases.map(example)),
    ]
    return JSONWriter.write(document, pretty: true) + "\n"
  }

  private func part(_ part: ExplainedRule.Part) -> JSONValue {
    [
      "subject": .string(part.subject.rawValue), "sentences": JSONValue(part.sentences.map { .string($0) }),
      "points": JSONValue(part.points.map(point)),
    ]
  }

  private func point(_ item: ExplainedItem) -> JSONValue {
    ["text": .string(item.text), "points": JSONValue(item.items.map(point))]
  }

  private func example(_ example: ExplainedRule.Case) -> JSONValue {
    [
      "role": .string(example.role.rawValue), "text": .string(example.text),
      "circumstances": JSONValue(example.circumstances.map { .string($0) }),
      "file": .string(example.location.file), "line": .number(example.location.line),
      "nearMiss": example.nearMiss.map { miss in
        [
          "found": JSONValue(miss.found.map { .string($0) }), "reasons": JSONValue(miss.reasons.map { .string($0) }),
        ]
      } ?? .null,
    ]
  }
}
