import SaysoModel

/// The suite about what only the whole shows: a case a goal. It fails nothing, as a scan's exit status doesn't either; a
/// goal that is missed passes with a note.
struct MeasureSuite {
  private let cases: String
  let total: JUnitTotal

  init(_ results: [MeasureResult], _ address: RelativeAddress) {
    var cases = ""
    var total = JUnitTotal()
    for result in results {
      let outcome = result.outcome
      let content =
        !outcome.isMeasured
        ? "      <skipped message=\"\(XMLText.escaped(MeasureNotice.unmeasured))\"/>\n"
        : outcome.isMet ? "" : "      <system-out>\(XMLText.content(Self.body(result, address)))</system-out>\n"
      let clause = MeasureNotice(result).clause ?? "Goals"
      cases += JUnitCase.element([("classname", clause), ("name", "goal \(result.goal)"), ("time", "0")], content)
      total.count(outcome.isMeasured ? .pass : .skipped)
    }
    self.cases = cases
    self.total = total
  }

  private static func body(_ result: MeasureResult, _ address: RelativeAddress) -> String {
    let notice = MeasureNotice(result)
    let cases = result.outcome.cases.flatMap { [$0.reason.plain] + $0.places.map { address.place($0) } }
    return (cases + [notice.further, notice.sentence].compactMap(\.self)).joined(separator: "\n")
  }

  /// Nothing where the policy has no goals that are measured.
  func write(_ timestamp: String, to sink: any ByteSink) throws {
    guard total.all > 0 else { return }
    try sink.write(
      "  <testsuite name=\"Over all posts\" \(total.attributes) time=\"0\" \(timestamp)>\n\(cases)  </testsuite>\n")
  }
}
