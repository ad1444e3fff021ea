public import SaysoModel

extension ScanFormat {
  public static let json = ScanFormat(
    name: "json", summary: "one JSON document: reports, records not checked, summary", leavesHouse: false
  ) { settings, exposure in JSONScanReporter(tool: settings.tool, exposure: exposure) }
}

/// `{"schemaVersion": 1, "reports": […], "unchecked": […], "summary": {…}}`: the reports of posts with findings, notes or
/// open questions, one a line, each the same as `check` gives; then the records left out or unreadable.
public struct JSONScanReporter: ScanReporter {
  public let tool: Tool
  public let exposure: Exposure

  public init(tool: Tool = Tool(), exposure: Exposure = .reveal) {
    self.tool = tool
    self.exposure = exposure
  }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { false }

  private enum List { static let reports = 0, unchecked = 1 }

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}

  public func append(_ report: Report, to piece: inout ReportPiece) {
    guard !report.findings.isEmpty || !report.undetermined.isEmpty else { return }
    let json = JSONWriter.write(ReportJSON(tool: tool).value(exposure.apply(report)), pretty: false)
    let results = report.findings.count + report.undetermined.count
    let rank = Verdict.allCases.firstIndex(of: report.verdict) ?? 0
    piece.keep(
      SpillRow(list: List.reports, rank: rank, payload: SpillFields([String(results), json]).payload))
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {
    let json = JSONWriter.write(UncheckedJSON.value(exposure.apply(record)), pretty: false)
    piece.keep(SpillRow(list: List.unchecked, payload: Array(json.utf8)))
  }

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    let counts = ending.summary.counts
    let limit = ending.header.maxResults ?? .max
    let isCut = counts.findings + counts.undetermined > limit
    try sink.write("{\"schemaVersion\": \(ReportJSON.schemaVersion), \"reports\": [")
    var list = JSONLines(sink)
    var rest = limit
    try ending.kept.eachRow(of: List.reports, in: isCut ? .worstFirst : .asRead) { row in
      let fields = SpillFields(row.payload)
      guard rest > 0 else { return }
      rest -= Int(fields[0]) ?? 1
      try list.write(Array(fields[1].utf8))
    }
    try sink.write("\n], \"unchecked\": [")
    list = JSONLines(sink)
    try ending.kept.eachRow(of: List.unchecked) { try list.write($0.payload) }
    let summary = JSONWriter.write(SummaryJSON.value(ending.summary, tool, exposure), pretty: false)
    try sink.write("\n], \"summary\": \(summary)}\n")
  }
}

/// The items of a JSON list, one a line.
struct JSONLines {
  private let sink: any ByteSink
  private var follows = false

  init(_ sink: any ByteSink) { self.sink = sink }

  mutating func write(_ item: [UInt8]) throws {
    try sink.write(follows ? ",\n" : "\n")
    try sink.write(item)
    follows = true
  }
}
