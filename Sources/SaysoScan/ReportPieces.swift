import SaysoEngine
import SaysoModel
import SaysoReports

/// What every report of a scan has to say of one stretch of posts.
struct ReportPieces: ScanPiece {
  /// A report that may have to be cut, since only so many findings are listed, and what stands between such reports.
  enum Waiting: Sendable {
    case report(Report)
    case record(UncheckedRecord)
  }

  let plan: ReportPlan
  private(set) var counts = ScanCounts()
  private(set) var measures = ExportMeasures()
  /// One for each report.
  private(set) var pieces: [ReportPiece]
  /// In order; only with a limit.
  private(set) var waiting: [Waiting] = []
  private var kept = 0

  init(_ plan: ReportPlan) {
    self.plan = plan
    pieces = [ReportPiece](repeating: ReportPiece(), count: plan.reporters.count)
  }

  var wantsClearPosts: Bool { plan.wantsClearPosts }
  var watchesPosts: Bool { plan.measures?.goals.isEmpty == false }

  mutating func watch(_ report: Report) {
    if let plan = plan.measures { measures.add(report, plan) }
  }

  mutating func watch(_ clear: PostBytes, _ origin: Origin) {
    if let plan = plan.measures { measures.add(clear, [], origin, plan) }
  }

  mutating func add(_ judged: Report) {
    let marked = plan.baseline?.marked(judged) ?? judged
    counts.count(marked)
    let report = marked.withoutProtectedSpeech
    let hasResults = !report.findings.isEmpty || !report.undetermined.isEmpty
    for (index, reporter) in plan.reporters.enumerated() where !plan.isLimited(index) {
      if hasResults || reporter.attention == .everyPost { reporter.append(report, to: &pieces[index]) }
    }
    // No more than the limit can be listed, whatever the stretches before this one hold.
    guard let limit = plan.limit, plan.limitsAny, hasResults, kept < limit else { return }
    kept += report.findings.count + report.undetermined.count
    waiting.append(.report(report))
  }

  mutating func add(_ record: UncheckedRecord) {
    counts.count(record)
    for (index, reporter) in plan.reporters.enumerated() where !plan.isLimited(index) {
      reporter.append(record, to: &pieces[index])
    }
    if plan.limitsAny { waiting.append(.record(record)) }
  }

  mutating func addClear(_ number: Int, preceding: Int) { counts.countClear(number, precedingPolicy: preceding) }

  /// Has the limited reports written, with at most `budget` results between them, which it takes away.
  mutating func settle(_ budget: inout Int) {
    for entry in waiting {
      switch entry {
      case .record(let record): plan.eachLimited { $1.append(record, to: &pieces[$0]) }
      case .report(let report):
        guard budget > 0 else { continue }
        let cut = report.listing(atMost: budget)
        budget -= cut.findings.count + cut.undetermined.count
        plan.eachLimited { $1.append(cut, to: &pieces[$0]) }
      }
    }
    waiting = []
  }
}

/// The reports of a scan, as the threads that check need them.
struct ReportPlan: Sendable {
  /// What the policy's goals count.
  var measures: MeasurePlan?
  let reporters: [any ScanReporter]
  /// The most results that a report lists.
  let limit: Int?
  /// What every report is compared with.
  let baseline: BaselineMatch?
  let wantsClearPosts: Bool
  let limitsAny: Bool

  init(_ reporters: [any ScanReporter], limit: Int?, baseline: BaselineMatch? = nil) {
    self.reporters = reporters
    self.limit = limit
    self.baseline = baseline
    wantsClearPosts = reporters.contains { $0.attention == .everyPost }
    limitsAny = limit != nil && reporters.contains { $0.attention == .findings && $0.isStreaming }
  }

  /// Whether the scan itself has to see to it that the report lists no more than the limit.
  func isLimited(_ index: Int) -> Bool {
    limit != nil && reporters[index].attention == .findings && reporters[index].isStreaming
  }

  func eachLimited(_ body: (Int, any ScanReporter) -> Void) {
    for (index, reporter) in reporters.enumerated() where isLimited(index) { body(index, reporter) }
  }
}

extension Report {
  /// The same with no more results than that: findings first, as they stand worst first.
  fileprivate func listing(atMost number: Int) -> Report {
    var cut = self
    cut.findings = Array(findings.prefix(number))
    cut.undetermined = Array(undetermined.prefix(number - cut.findings.count))
    return cut
  }
}
