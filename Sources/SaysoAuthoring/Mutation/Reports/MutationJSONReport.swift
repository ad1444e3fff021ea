import SaysoModel
import SaysoPolicy
import SaysoReports

/// Mutation testing for programs.
///
/// `{"schemaVersion": 1, "policy": {…}, "mutants": [{"number", "operator", "file", "line", "change", "outcome",
/// "killedBy", "proof", "sentence", "offer"}], "offers": [{"clause", "file", "line", "example", "kills"}],
/// "operators": [{"operator", "mutants", …, "score"}], "summary": {…}}`. Scores are tenths of a percent, rounded down;
/// `null` where there was nothing to kill. `offer` is a position in `offers`, counted from 0.
public struct MutationJSONReport: Sendable {
  public init() {}

  public func output(_ run: MutationRun) -> String {
    var offers: [MutantResult.Offer] = []
    var places: [String: Int] = [:]
    for offer in run.survivors.compactMap(\.offer) where places[offer.example] == nil {
      places[offer.example] = offers.count
      offers.append(offer)
    }
    let document: JSONValue = [
      "schemaVersion": 1, "policy": .reference(run.policy.reference),
      "mutants": JSONValue(run.results.map { mutant($0, places) }), "offers": JSONValue(offers.map(offer)),
      "operators": JSONValue(
        run.operations.map { count(run.count(of: $0), [("operator", .string($0.rawValue))]) }),
      "summary": count(run.count, []),
    ]
    return JSONWriter.write(document, pretty: true) + "\n"
  }

  private func mutant(_ result: MutantResult, _ places: [String: Int]) -> JSONValue {
    var (outcome, killer, proof) = ("survived", JSONValue.null, JSONValue.null)
    switch result.outcome {
    case .killed(let location): (outcome, killer) = ("killed", .string("\(location.file):\(location.line)"))
    case .equivalent(let why): (outcome, proof) = ("equivalent", .string(why.rawValue))
    case .invalid: outcome = "invalid"
    case .survived: break
    }
    return [
      "number": .number(result.mutant.number), "operator": .string(result.mutant.operation.rawValue),
      "file": .string(result.mutant.location.file), "line": .number(result.mutant.location.line),
      "change": .string(result.mutant.change), "outcome": .string(outcome), "killedBy": killer, "proof": proof,
      "sentence": JSONValue(result.sentence?.text),
      "offer": result.offer.flatMap { places[$0.example] }.map { .number($0) } ?? .null,
    ]
  }

  private func offer(_ offer: MutantResult.Offer) -> JSONValue {
    [
      "clause": JSONValue(offer.clause?.id.rawValue), "file": JSONValue(offer.clause?.location.file),
      "line": offer.clause.map { .number($0.location.line) } ?? .null, "example": .string(offer.example),
      "kills": JSONValue(offer.kills.map { .number($0) }),
    ]
  }

  private func count(_ count: MutationCount, _ first: [(String, JSONValue)]) -> JSONValue {
    let numbers: [(String, JSONValue)] = [
      ("mutants", .number(count.mutants)), ("killed", .number(count.killed)), ("survived", .number(count.survived)),
      ("equivalent", .number(count.equivalent)), ("invalid", .number(count.invalid)),
      ("score", count.score.map { .number($0) } ?? .null),
    ]
    let empty: JSONValue = [:]
    return empty.adding(first + numbers)
  }
}
