public import SaysoModel

/// One JSON object a line, each with a `type`: `finding`, `undetermined`, `skipped`, `failed`, `measure`, and last `summary`.
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

  public func line(_ record: UncheckedRecord) -> String { write(UncheckedJSON.value(exposure.apply(record))) }

  private func write(_ value: JSONValue) -> String { JSONWriter.write(value, pretty: false) + "\n" }
}

extension NDJSONReporter: ScanReporter {
  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { true }

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}
  public func append(_ report: Report, to piece: inout ReportPiece) { piece.write(lines(report)) }
  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) { piece.write(line(record)) }

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    for result in ending.summary.measures { try sink.write(write(MeasureJSON.value(result, exposure))) }
    var summary = ending.summary
    summary.measures = []
    let rest = ScanEnding(header: ending.header, summary: summary, kept: ending.kept)
    try SummaryReporter(tool: tool, exposure: exposure).finish(rest, to: sink)
  }
}

/// A record that was left out or could not be read.
enum UncheckedJSON {
  static func value(_ record: UncheckedRecord) -> JSONValue {
    let place: JSONValue = [
      "type": .string(record.cause.rawValue), "file": .string(record.origin.file),
      "member": JSONValue(record.origin.member), "line": .number(record.origin.line),
    ]
    return place.adding(ReportJSON.pointer(record.origin)).adding([("reason", .string(record.reason.plain))])
  }
}
