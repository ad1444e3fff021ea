import FoundationEssentials
import SaysoCalendar
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPosts
import SaysoReports

/// One scan: every record of every input is checked, skipped or failed, and counted as what it is.
struct ScanRun {
  /// What a post that doesn't tell is taken to have.
  struct Defaults {
    let author: String?
    let platform: PlatformID?
    let publishAt: Date?
  }

  let checker: Checker
  let reporter: NDJSONReporter
  let writesFindings: Bool
  let defaults: Defaults
  let inForceOnly: Bool
  /// The clock of the whole scan.
  let moment: Date
  let sink: ReportSink
  let status: (Report) -> ExitStatus
  private let inForceFrom: Date
  private(set) var summary: ScanSummary
  private(set) var worst = ExitStatus.nothingFound
  /// The input broke off before its end.
  private(set) var wasCutShort = false

  init(
    checker: Checker, reporter: NDJSONReporter, writesFindings: Bool, defaults: Defaults, inForceOnly: Bool,
    moment: Date, sink: ReportSink, status: @escaping (Report) -> ExitStatus
  ) {
    self.checker = checker
    self.reporter = reporter
    self.writesFindings = writesFindings
    self.defaults = defaults
    self.inForceOnly = inForceOnly
    self.moment = moment
    self.sink = sink
    self.status = status
    inForceFrom = checker.policy.zone.startOfDay(checker.policy.effective)
    summary = ScanSummary(policy: checker.policy.reference, checkedAt: moment)
  }

  mutating func scan(_ exports: OpenExports) throws {
    try exports.eachRecord { record, _ in
      summary.counts.posts += 1
      switch record {
      case .post(let post): try check(post)
      case .skipped(let reason, let origin): try leaveOut(.skipped, origin, "\(reason.rawValue)")
      case .failed(let failure, let origin):
        if failure.cutsShort { wasCutShort = true }
        try leaveOut(.failed, origin, failure.message)
      }
    }
  }

  /// The last line: the sum of it all.
  func finish() throws {
    let header = ScanHeader(tool: .sayso, policy: summary.policy, checkedAt: moment, files: [])
    let last = MemorySink()
    try reporter.finish(ScanEnding(header: header, summary: summary, kept: SpillStore()), to: last)
    try sink.write(last.text, atEnd: true)
  }

  private mutating func check(_ read: Post) throws {
    var post = read
    post.author = post.author ?? defaults.author
    post.platform = post.platform ?? defaults.platform
    post.publishAt = post.publishAt ?? defaults.publishAt
    if inForceOnly, let publishAt = post.publishAt, publishAt < inForceFrom {
      return try leaveOut(.skipped, post.origin ?? Origin(file: ""), "The post is older than the policy.")
    }
    let report = checker.check(post, at: moment, options: []).inSource
    summary.counts.count(report)
    worst = max(worst, status(report))
    if writesFindings { try sink.write(reporter.lines(report)) }
  }

  private mutating func leaveOut(_ cause: UncheckedRecord.Cause, _ origin: Origin, _ reason: QuotingText) throws {
    let record = UncheckedRecord(cause: cause, origin: origin, reason: reason)
    summary.counts.count(record)
    if writesFindings { try sink.write(reporter.line(record)) }
  }
}
