public import SaysoModel

/// Nothing but what the scan came to, as one line of JSON: `--format none`.
public struct SummaryReporter: ScanReporter {
  public let tool: Tool
  public let exposure: Exposure

  public init(tool: Tool = Tool(), exposure: Exposure = .reveal) {
    self.tool = tool
    self.exposure = exposure
  }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { true }

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}
  public func append(_ report: Report, to piece: inout ReportPiece) {}
  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {}

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    let json = SummaryJSON.value(ending.summary, tool, exposure)
    try sink.write(JSONWriter.write(json, pretty: false) + "\n")
  }
}
