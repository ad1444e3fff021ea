import SaysoModel
import SaysoPolicy
import SaysoReports

/// Coverage for programs.
///
/// `{"schemaVersion": 1, "policy": {…}, "examples", "failing": [{"file", "line"}], "total": {"covered", "total",
/// "permille"}, "dimensions": {…}, "clauses": [{"id", "number", "title", "covered", "total", "permille"}], "sentences":
/// [{"id", "state", "file", "line", "rules"}], "points": [{"dimension", "want", "subject", "file", "line", "clause",
/// "rules", "covered", "examples"}]}`. `permille` is cut off and never rounded up; `clause` is `null` where a point
/// belongs to none.
public struct CoverageJSONReport: Sendable {
  public init() {}

  public func output(_ coverage: PolicyCoverage) -> String {
    let policy = coverage.policy
    let document: JSONValue = [
      "schemaVersion": 1, "policy": .reference(policy.reference), "examples": .number(coverage.examples),
      "failing": JSONValue(coverage.failing.map { place($0, coverage) }), "total": ratio(coverage.total),
      "dimensions": [
        "sentence": ratio(coverage.ratio(of: .sentence)), "rule": ratio(coverage.ratio(of: .rule)),
        "leaf": ratio(coverage.ratio(of: .leaf)), "name": ratio(coverage.ratio(of: .name)),
        "exception": ratio(coverage.ratio(of: .exception)), "grant": ratio(coverage.ratio(of: .grant)),
        "time": ratio(coverage.ratio(of: .time)), "platform": ratio(coverage.ratio(of: .platform)),
        "role": ratio(coverage.ratio(of: .role)),
      ],
      "clauses": JSONValue(policy.sections.flatMap(\.clauses).map { clause($0, coverage) }),
      "sentences": JSONValue(policy.sentences.map { sentence($0, coverage) }),
      "points": JSONValue(coverage.points.map { point($0, coverage) }),
    ]
    return JSONWriter.write(document, pretty: true) + "\n"
  }

  private func ratio(_ ratio: CoverageRatio) -> JSONValue {
    ["covered": .number(ratio.covered), "total": .number(ratio.total), "permille": .number(ratio.permille)]
  }

  private func place(_ location: SourceLocation, _ coverage: PolicyCoverage) -> JSONValue {
    ["file": .string(coverage.path(of: location.file)), "line": .number(location.line)]
  }

  private func clause(_ clause: Clause, _ coverage: PolicyCoverage) -> JSONValue {
    let own = CoverageRatio(coverage.points.lazy.filter { $0.clause == clause.id })
    return [
      "id": .string(clause.id.rawValue), "number": .string(clause.number), "title": .string(clause.title),
      "covered": .number(own.covered), "total": .number(own.total), "permille": .number(own.permille),
    ]
  }

  private func sentence(_ sentence: Sentence, _ coverage: PolicyCoverage) -> JSONValue {
    let rules = coverage.policy.rules.filter { $0.enforces == sentence.id }.map { JSONValue.string($0.id.rawValue) }
    return [
      "id": .string(sentence.id.rawValue), "force": .string(sentence.force.rawValue),
      "state": .string(SentenceState(sentence, coverage.policy).rawValue),
      "file": .string(coverage.path(of: sentence.location.file)), "line": .number(sentence.location.line),
      "rules": JSONValue(rules),
    ]
  }

  private func point(_ point: CoveragePoint, _ coverage: PolicyCoverage) -> JSONValue {
    [
      "dimension": .string(point.dimension.rawValue), "want": .string(point.want.rawValue),
      "subject": .string(point.subject), "file": .string(coverage.path(of: point.location.file)),
      "line": .number(point.location.line), "clause": JSONValue(point.clause?.rawValue),
      "rules": JSONValue(point.rules.map { .string($0.rawValue) }), "covered": .bool(point.isCovered),
      "examples": JSONValue(point.witnesses.map { place($0, coverage) }),
    ]
  }
}
