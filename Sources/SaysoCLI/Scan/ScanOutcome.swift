import SaysoModel
import SaysoReports

/// What a scan came to, as its exit status and in words.
struct ScanOutcome {
  let summary: ScanSummary
  let strict: Bool
  let failOn: Action
  /// Archives whose contents were told, since none of them gave a row in this run.
  private let told: Set<String>

  init(_ summary: ScanSummary, strict: Bool, failOn: Action, emptyArchives told: Set<String> = []) {
    self.told = told
    self.summary = summary
    self.strict = strict
    self.failOn = failOn
  }

  var status: ExitStatus {
    let isDone = !summary.isPartial && summary.counts.isBalanced && empty.isEmpty
    guard isDone, !(strict && (summary.counts.failed > 0 || hasEmptyArchive)) else { return .failed }
    return summary.counts.worstAction >= failOn ? .found : .nothingFound
  }

  /// Something is read of it, and no post was there.
  private var hasEmptyArchive: Bool {
    !summary.wasStopped && summary.files.contains { $0.posts == 0 && told.contains($0.name) }
  }

  /// Archives in which there is nothing to scan.
  private var empty: [ScannedFile] {
    summary.wasStopped ? [] : summary.files.filter { $0.formats.isEmpty && $0.posts == 0 }
  }

  /// Says what a person has to know beside the reports.
  func told(quiet: Bool) -> ExitStatus {
    if !summary.counts.isBalanced { Output.notice(Self.imbalance(summary.counts)) }
    guard !quiet else { return status }
    for note in summary.notes { Output.notice(note) }
    for file in empty where !told.contains(file.name) {
      Output.notice("\(file.name) holds no posts in any format that is known here.")
    }
    for file in summary.files where file.failed > 0 {
      Output.notice(CommandProblem.unreadableExport(file: file.name, rows: file.failed).sentence)
    }
    for file in summary.files where file.isCutShort {
      Output.notice("\(file.name) could not be read to its end: the report is partial.")
    }
    if summary.wasStopped { Output.notice("Stopped after \(summary.counts.posts) rows: the report is partial.") }
    if summary.counts.unlisted > 0 {
      Output.notice("\(summary.counts.unlisted) more findings and open questions are counted and not listed.")
    }
    return status
  }

  private static func imbalance(_ counts: ScanCounts) -> String {
    "This is a fault of sayso: \(counts.posts) rows were counted, but \(counts.checked) checked, \(counts.skipped) "
      + "skipped and \(counts.failed) failed. Don't rely on this report, and please tell its makers."
  }
}
