import FoundationEssentials
import SaysoModel
import SaysoReports

/// A small scan with a bit of everything, and how each format tells it.
struct ScanSituation {
  var reports: [Report] = Self.reports
  var records: [UncheckedRecord] = Self.records
  var maxResults: Int?
  var isPartial = false
  var measures: [MeasureResult] = []
  /// How many posts a piece holds.
  var stride = 2

  static let clauses = [
    ClauseReference(id: "speaking", number: "1.2", title: "For, and about", section: "Speaking in public"),
    ClauseReference(id: "ties", number: "1.3", title: "Say that you work here", section: "Speaking in public"),
    ClauseReference(id: "projects", number: "2.1", title: "Unannounced projects", section: "What is not public"),
    ClauseReference(id: "people", number: "3.1", title: "Customers", section: "Other people"),
  ]

  static let reports: [Report] = {
    var posts = [Situation.twoFindings, .oneFinding, .undetermined, .suggestion, .clear, .note].map(\.report)
    for index in posts.indices {
      posts[index].post.id = "10\(index)"
      posts[index].post.publishAt = Situation.now.addingTimeInterval(Double(-86_400 * index))
      posts[index].post.origin = Origin(
        file: "export.zip", member: "data/posts.json", line: index + 3, pointer: "/posts/\(index)")
    }
    posts[3].author = nil
    posts[3].post.author = "=cmd|' /C calc'!A0"
    posts[4].precedesPolicy = true
    return posts
  }()

  static let records = [
    UncheckedRecord(
      cause: .failed, origin: Origin(file: "rows.csv", line: 14),
      reason: "“date” is \(quoting: "tomorrow-ish"), which is no date."),
    UncheckedRecord(
      cause: .skipped, origin: Origin(file: "rows.csv", line: 15), reason: "There are neither words nor pictures in it."
    ),
    UncheckedRecord(
      cause: .skipped, origin: Origin(file: "rows.csv", line: 16), reason: "There are neither words nor pictures in it."
    ),
  ]

  static func settings(_ exposure: Exposure? = nil) -> ScanReportSettings {
    ScanReportSettings(
      policy: Situation.policy, checkedAt: Situation.now, house: exposure ?? .reveal, outside: exposure ?? .share)
  }

  var summary: ScanSummary {
    var summary = ScanSummary(policy: Situation.policy, checkedAt: Situation.now)
    for report in reports { summary.counts.count(report) }
    for record in records { summary.counts.count(record) }
    summary.counts.posts = reports.count + records.count
    summary.files = [ScannedFile(name: "export.zip"), ScannedFile(name: "rows.csv")]
    summary.wasStopped = isPartial
    summary.measures = measures
    return summary
  }

  func output(_ format: ScanFormat, _ settings: ScanReportSettings = settings()) throws -> String {
    try output(format.reporter(settings))
  }

  /// What a scan does with a reporter: pieces of some posts each, put together in order.
  func output(_ reporter: any ScanReporter) throws -> String {
    let header = ScanHeader(
      policy: Situation.policy, checkedAt: Situation.now, files: ["export.zip", "rows.csv"],
      clauses: Self.clauses, maxResults: maxResults)
    let sink = MemorySink()
    let kept = SpillStore()
    func deliver(_ piece: ReportPiece) throws {
      try sink.write(piece.bytes)
      try kept.add(piece)
    }
    var piece = ReportPiece()
    reporter.begin(header, in: &piece)
    for (index, report) in reports.map(\.withoutProtectedSpeech).enumerated() {
      if index % stride == 0 {
        try deliver(piece)
        piece = ReportPiece()
      }
      let isHeard =
        reporter.attention == .everyPost || !report.findings.isEmpty || !report.undetermined.isEmpty
      if isHeard { reporter.append(report, to: &piece) }
    }
    for record in records { reporter.append(record, to: &piece) }
    try deliver(piece)
    try reporter.finish(ScanEnding(header: header, summary: summary, kept: kept), to: sink)
    return sink.text
  }
}
