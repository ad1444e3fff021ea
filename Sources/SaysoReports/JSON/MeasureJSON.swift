import SaysoCalendar
import SaysoModel

/// What a goal of the policy makes of a whole export, as JSON.
enum MeasureJSON {
  static func value(_ result: MeasureResult, _ exposure: Exposure) -> JSONValue {
    let outcome = exposure.apply(result).outcome
    return [
      "type": "measure", "goal": .string(result.goal), "measure": .string(result.measure),
      "clause": clause(result, exposure), "sentence": sentence(result, exposure),
      "met": outcome.isMeasured ? .bool(outcome.isMet) : nil, "posts": .number(outcome.posts),
      "figures": .object(outcome.figures.map { .init(name: $0.name, value: .number($0.number)) }),
      "from": day(outcome.firstDay), "through": day(outcome.lastDay),
      "cases": JSONValue(outcome.cases.map(missed)), "unlisted": .number(outcome.unlisted),
    ]
  }

  private static func missed(_ missed: MeasureCase) -> JSONValue {
    [
      "reason": .string(missed.reason.plain), "count": .number(missed.count), "platform": JSONValue(missed.platform),
      "account": JSONValue(missed.account), "from": day(missed.firstDay), "through": day(missed.lastDay),
      "places": JSONValue(missed.places.map(place)),
    ]
  }

  private static func place(_ origin: Origin) -> JSONValue {
    let place: JSONValue = [
      "file": .string(origin.file), "member": JSONValue(origin.member), "line": .number(origin.line),
    ]
    return place.adding(ReportJSON.pointer(origin))
  }

  /// The ids of what a secret hangs on are kept back, as those of findings are.
  private static func sentence(_ result: MeasureResult, _ exposure: Exposure) -> JSONValue {
    let id = result.sentenceID?.rawValue
    return [
      "id": JSONValue(hides(result, exposure) ? id.map { _ in "sentence-\(result.line)" } : id),
      "text": .string(result.sentence), "file": .string(result.file), "line": .number(result.line),
    ]
  }

  private static func clause(_ result: MeasureResult, _ exposure: Exposure) -> JSONValue {
    guard let clause = result.clause else { return nil }
    let id = hides(result, exposure) ? "clause-\(clause.number)" : clause.id.rawValue
    return [
      "id": .string(id), "number": .string(clause.number), "title": .string(clause.title),
      "section": .string(clause.section),
    ]
  }

  private static func hides(_ result: MeasureResult, _ exposure: Exposure) -> Bool {
    result.isConfidential && exposure != .reveal
  }

  private static func day(_ day: LocalDate?) -> JSONValue { JSONValue(day?.description) }
}
