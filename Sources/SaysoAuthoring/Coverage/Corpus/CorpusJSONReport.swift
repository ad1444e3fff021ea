import SaysoModel
import SaysoPolicy
import SaysoReports

/// What a corpus shows of a policy, for programs.
///
/// `{"schemaVersion": 1, "policy": {…}, "posts", "skipped", "failed", "rules": [{"id", "fired", "undetermined",
/// "score"}], "pairs": [{"rules", "posts"}], "leaves": [{"file", "line", "description", "found", "counted"}],
/// "labelled", "verdicts": [{"verdict", "score"}]}`. A score is `null` without labels; in one, `precision` and `recall`
/// are permille, cut off, and `null` where there is nothing to divide by.
public struct CorpusJSONReport: Sendable {
  public init() {}

  public func output(_ corpus: CorpusCoverage) -> String {
    let document: JSONValue = [
      "schemaVersion": 1, "policy": .reference(corpus.policy.reference), "posts": .number(corpus.posts),
      "skipped": .number(corpus.skipped), "failed": .number(corpus.failed),
      "rules": JSONValue(corpus.policy.rules.map { rule($0.id, corpus) }),
      "pairs": JSONValue(
        corpus.pairs.map { pair in
          [
            "rules": [.string(pair.first.rawValue), .string(pair.second.rawValue)], "posts": .number(pair.posts),
          ]
        }),
      "leaves": JSONValue(zip(corpus.policy.leaves, corpus.leaves).map(leaf)), "labelled": .number(corpus.labelled),
      "verdicts": JSONValue(
        Verdict.allCases.compactMap { verdict in
          corpus.verdictScores[verdict].map { ["verdict": .string(verdict.rawValue), "score": score($0)] }
        }),
    ]
    return JSONWriter.write(document, pretty: true) + "\n"
  }

  private func rule(_ id: RuleID, _ corpus: CorpusCoverage) -> JSONValue {
    [
      "id": .string(id.rawValue), "fired": .number(corpus.fired[id] ?? 0),
      "undetermined": .number(corpus.undetermined[id] ?? 0), "score": corpus.ruleScores[id].map(score) ?? .null,
    ]
  }

  private func leaf(_ leaf: Leaf, _ count: CorpusCoverage.LeafCount) -> JSONValue {
    [
      "file": .string(leaf.location.file), "line": .number(leaf.location.line),
      "description": .string(leaf.description), "found": .number(count.found), "counted": .number(count.counted),
    ]
  }

  private func score(_ score: Score) -> JSONValue {
    [
      "truePositives": .number(score.truePositives), "falsePositives": .number(score.falsePositives),
      "falseNegatives": .number(score.falseNegatives), "trueNegatives": .number(score.trueNegatives),
      "precision": score.precision.map { .number($0.permille) } ?? .null,
      "recall": score.recall.map { .number($0.permille) } ?? .null,
    ]
  }
}
