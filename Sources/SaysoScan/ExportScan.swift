public import SaysoEngine
import SaysoModel
import SaysoPolicy
public import SaysoPosts
public import SaysoReports

/// Checks whole exports and reports on them.
///
/// ```swift
/// let scan = ExportScan(Checker(policy))
/// let report = MemorySink()
/// let summary = try scan.run([ExportFile(path: "posts.ndjson")], outputs: [ScanOutput(NDJSONReporter(), to: report)])
/// print(summary.counts.posts, summary.counts.findings)
/// ```
public struct ExportScan: Sendable {
  public let checker: Checker
  public var options: BulkOptions
  public var tool: Tool
  /// The most findings and open questions that a report lists; all are counted.
  public var maxResults: Int?
  /// What was known before and what somebody answers for.
  public var baseline: BaselineMatch?

  /// Whether the policy's goals are measured: what only the whole shows, which a part of an export can't tell.
  public var measuresGoals = true

  public init(
    _ checker: Checker, options: BulkOptions = BulkOptions(), tool: Tool = Tool(), maxResults: Int? = nil
  ) {
    self.checker = checker
    self.options = options
    self.tool = tool
    self.maxResults = maxResults
  }

  /// Blocks until all is read, or until `stop` is. `notice` is called on the same thread.
  ///
  /// With `checkpoints` it goes on where they were left; their sinks are cut to what had been written by then.
  public func run(
    _ files: [ExportFile], outputs: [ScanOutput], stop: ScanStop = ScanStop(), checkpoints: Checkpoints? = nil,
    notice: (ScanNotice) -> Void = { _ in }
  ) throws -> ScanSummary {
    var plan = ReportPlan(outputs.map(\.reporter), limit: maxResults, baseline: baseline)
    if measuresGoals { plan.measures = MeasurePlan(checker.policy) }
    let made = plan
    let run = ScanRun(made, outputs, header(files))
    let start = try checkpoints?.resume(run)
    if start == nil { try run.begin() }
    let isWhole = try BulkScan(checker, options: options).run(
      files, from: start ?? ScanPosition(), stop: stop, makePiece: { ReportPieces(made) },
      deliver: { event, position in
        if let told = try run.take(event) { notice(told) }
        try checkpoints?.save(run, position)
      })
    try checkpoints?.saveLast(run)
    return try run.finish(isWhole: isWhole)
  }

  private func header(_ files: [ExportFile]) -> ScanHeader {
    ScanHeader(
      tool: tool, policy: checker.policy.reference, checkedAt: options.moment, files: files.map(\.name),
      clauses: checker.policy.sections.flatMap(\.clauses).map(\.reference), maxResults: maxResults)
  }
}
