public import SaysoModel

extension ScanFormat {
  public static let csvPosts = ScanFormat(
    name: "csv-posts", summary: "a table for auditors, a row for each post, those that passed included",
    leavesHouse: false
  ) { settings, exposure in PostTableReporter(settings, exposure) }
}

/// The auditor's table of posts: the proof of what was looked at and what passed. Every record has a row, those left out
/// or unreadable with the reason, so that the rows are as many as the reader counted.
public struct PostTableReporter: ScanReporter {
  private let columns: AuditColumns
  private let exposure: Exposure

  public init(_ settings: ScanReportSettings, _ exposure: Exposure) {
    columns = AuditColumns(settings, exposure)
    self.exposure = exposure
  }

  public var attention: ScanAttention { .everyPost }
  public var isStreaming: Bool { true }

  private static let own = [
    "outcome", "verdict", "findings", "undetermined", "rules", "clauses", "known", "waived", "precedes_policy",
    "reason", "reviewer",
  ]

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {
    if columns.settings.byteOrderMark { piece.write("\u{FEFF}") }
    piece.bytes += CSVRecord(AuditColumns.run + AuditColumns.post + Self.own).bytes
  }

  public func append(_ report: Report, to piece: inout ReportPiece) {
    let results = ListedResult.list([report], exposure)
    let open = results.count { $0.verdict == .undetermined }
    let known = results.count { $0.standing == .known }
    let waived = results.count { if case .waived = $0.standing { true } else { false } }
    let cells = [
      "checked", report.verdict.rawValue, String(results.count - open), String(open),
      list(results.map(\.rule.rawValue)),
      list(results.map(\.clause.number)), String(known), String(waived), report.precedesPolicy ? "yes" : "no", "", "",
    ]
    piece.bytes += CSVRecord(columns.run + columns.post(report) + cells).bytes
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {
    let shown = exposure.apply(record)
    let cells = [shown.cause.rawValue] + Array(repeating: "", count: Self.own.count - 3) + [shown.reason.plain, ""]
    piece.bytes += CSVRecord(columns.run + columns.place(shown.origin) + cells).bytes
  }

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {}

  /// Each once, in order of appearance.
  private func list(_ names: [String]) -> String {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.joined(separator: " ")
  }
}
