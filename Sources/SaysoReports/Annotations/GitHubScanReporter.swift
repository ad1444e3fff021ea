public import SaysoModel

extension ScanFormat {
  public static let github = ScanFormat(name: "github", summary: "GitHub annotations, masked", leavesHouse: true) {
    settings, exposure in GitHubScanReporter(GitHubReporter(exposure: exposure, root: settings.root))
  }
}

/// GitHub annotations of a whole scan. GitHub shows ten of each kind in a step, so the ten worst are written and the
/// others counted; the summary of the step, ``StepSummaryReporter``, has room for more. A report that is partial says
/// so first, in a warning that takes the place of one.
public struct GitHubScanReporter: ScanReporter {
  private let reporter: GitHubReporter
  private static let kinds = ["error", "warning", "notice"]
  /// “Limitations” of workflow annotations: 10 of a kind a step, 50 a job.
  private static let mostOfAKind = 10

  public init(_ reporter: GitHubReporter) { self.reporter = reporter }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { false }

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}

  public func append(_ report: Report, to piece: inout ReportPiece) {
    for result in ListedResult.list([report], reporter.exposure) where !result.standing.isSettled {
      guard let list = Self.kinds.firstIndex(of: reporter.command(result.verdict)) else { continue }
      piece.keep(
        SpillRow(
          list: list, group: ScanClauses.order(result.clause.number), rank: result.rank,
          moment: report.post.publishAt, payload: Array(reporter.line(result).utf8)))
    }
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {}

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    var rest = ending.header.maxResults ?? .max
    var left = 0
    let partial = PartialNotice(ending, reporter.address.path)
    if let partial {
      try sink.write(
        WorkflowCommand.line(
          "warning", [("file", partial.file), ("title", PartialNotice.title)], partial.sentence))
    }
    for list in Self.kinds.indices {
      let taken = partial != nil && Self.kinds[list] == "warning" ? 1 : 0
      let limit = max(0, min(rest, Self.mostOfAKind - taken))
      try ending.kept.eachRow(of: list, in: .worstFirst, limit: limit) { try sink.write($0.payload) }
      let all = try ending.kept.count(of: list)
      left += max(0, all - limit)
      rest -= min(limit, all)
    }
    if left > 0 {
      try sink.write(
        "\(left) more \(left == 1 ? "is" : "are") not annotated: GitHub shows ten of each kind in a step.\n")
    }
  }
}
