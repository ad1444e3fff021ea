public import SaysoModel

extension ScanFormat {
  public static let rdjson = ScanFormat(
    name: "rdjson", summary: "Reviewdog Diagnostic Format, masked", leavesHouse: true
  ) { settings, exposure in
    RDJSONScanReporter(RDJSONReporter(tool: settings.tool, exposure: exposure, root: settings.root))
  }
}

/// Reviewdog Diagnostic Format of a whole scan, worst first. What a baseline settles is left out: the format has no word
/// for it. It has none for a report that is partial either, which is a warning about the input.
public struct RDJSONScanReporter: ScanReporter {
  private let reporter: RDJSONReporter

  public init(_ reporter: RDJSONReporter) { self.reporter = reporter }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { false }

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}

  public func append(_ report: Report, to piece: inout ReportPiece) {
    for result in ListedResult.list([report], reporter.exposure) where !result.standing.isSettled {
      let json = JSONWriter.write(reporter.diagnostic(result), pretty: false)
      piece.keep(
        SpillRow(
          group: ScanClauses.order(result.clause.number), rank: result.rank, moment: report.post.publishAt,
          payload: Array(json.utf8)))
    }
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {}

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    let source = JSONWriter.write(["name": .string(reporter.tool.name)], pretty: false)
    try sink.write("{\"source\": \(source), \"diagnostics\": [")
    var list = JSONLines(sink)
    if let partial = PartialNotice(ending, reporter.address.path) {
      try list.write(Array(JSONWriter.write(reporter.diagnostic(partial), pretty: false).utf8))
    }
    try ending.kept.eachRow(in: .worstFirst, limit: ending.header.maxResults) { try list.write($0.payload) }
    try sink.write("\n]}\n")
  }
}
