import SaysoReports

/// What a reporter writes behind the last post, with nothing kept.
func ending(_ reporter: any ScanReporter, _ summary: ScanSummary) throws -> String {
  let header = ScanHeader(policy: summary.policy, checkedAt: summary.checkedAt, files: summary.files.map(\.name))
  let sink = MemorySink()
  try reporter.finish(ScanEnding(header: header, summary: summary, kept: SpillStore()), to: sink)
  return sink.text
}
