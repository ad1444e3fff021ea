public import SaysoModel

extension ScanFormat {
  public static let csv = ScanFormat(
    name: "csv", summary: "a table for auditors, a row for each finding and open question", leavesHouse: false
  ) { settings, exposure in FindingTableReporter(settings, exposure) }
}

/// The auditor's table of findings: a row for each finding and open question, with the sentence of the policy word for
/// word, and an empty column for whoever reviews it.
///
/// Talk that the policy protects is not in it: such a table passes through many hands.
public struct FindingTableReporter: ScanReporter {
  private let columns: AuditColumns
  private let exposure: Exposure

  public init(_ settings: ScanReportSettings, _ exposure: Exposure) {
    columns = AuditColumns(settings, exposure)
    self.exposure = exposure
  }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { true }

  private static let own = [
    "result", "rule", "kind", "tier", "action", "clause", "clause_title", "clause_text", "matched_field",
    "matched_text", "reason", "advice", "contact", "respond_by", "fingerprint", "standing", "waiver", "reviewer",
  ]

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {
    if columns.settings.byteOrderMark { piece.write("\u{FEFF}") }
    piece.bytes += CSVRecord(AuditColumns.run + AuditColumns.post + Self.own).bytes
  }

  public func append(_ report: Report, to piece: inout ReportPiece) {
    let results = ListedResult.list([report], exposure)
    guard !results.isEmpty else { return }
    let lead = columns.run + columns.post(report)
    for result in results { piece.bytes += CSVRecord(lead + cells(result)).bytes }
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {}
  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {}

  private func cells(_ result: ListedResult) -> [String] {
    let fields = result.spans.reduce(into: [String]()) { names, span in
      if !names.contains(span.span.field.name) { names.append(span.span.field.name) }
    }
    return [
      result.verdict == .undetermined ? "undetermined" : "finding", result.rule.rawValue, result.kind.rawValue,
      result.tier.rawValue, result.action.rawValue, result.clause.number, result.clause.title, result.sentence.text,
      fields.joined(separator: " "), matched(result.spans), result.message, result.advice ?? "", contact(result),
      columns.moment(result.respondBy), result.fingerprint, result.standing.word ?? "", waiver(result.standing), "",
    ]
  }

  /// Each stretch on a line of its own; once where all are masked.
  private func matched(_ spans: [FindingSpan]) -> String {
    guard exposure == .reveal else { return spans.isEmpty ? "" : Masking.mask }
    return spans.map(\.text).joined(separator: "\n")
  }

  private func contact(_ result: ListedResult) -> String {
    guard let contact = result.contact else { return "" }
    return [contact.name, contact.phone, contact.email].compactMap(\.self).joined(separator: ", ")
  }

  private func waiver(_ standing: Standing) -> String {
    standing.waiver.map { "\($0.owner), until \($0.until): \($0.reason)" } ?? ""
  }
}
