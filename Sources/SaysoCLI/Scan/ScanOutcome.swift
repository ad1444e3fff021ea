import SaysoModel
import SaysoReports

/// What a scan came to, as its exit status and in words.
struct ScanOutcome {
  let summary: ScanSummary
  let strict: Bool
  let failOn: Action
  /// Something larger was parted, and a part may be empty or hold nothing but damaged rows.
  let isPart: Bool

  init(_ summary: ScanSummary, strict: Bool, failOn: Action, isPart: Bool = false) {
    self.isPart = isPart
    self.summary = summary
    self.strict = strict
    self.failOn = failOn
  }

  var status: ExitStatus {
    let isDone = !summary.isPartial && summary.counts.isBalanced && !holds(\.isUnread)
    guard isDone, !(strict && (summary.counts.failed > 0 || holds(\.isEmpty))) else { return .failed }
    return summary.counts.worstAction >= failOn ? .found : .nothingFound
  }

  /// Whether that can be said of an input.
  private func holds(_ property: KeyPath<ScannedFile, Bool>) -> Bool {
    !summary.wasStopped && !isPart && summary.files.contains { $0[keyPath: property] }
  }

  /// Says what a person has to know beside the reports.
  func told(quiet: Bool) -> ExitStatus {
    if !summary.counts.isBalanced { Output.notice(Self.imbalance(summary.counts)) }
    guard !quiet else { return status }
    for note in summary.notes { Output.notice(note) }
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
