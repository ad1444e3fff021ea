public import SaysoModel

extension ScanFormat {
  public static let githubSummary = ScanFormat(
    name: "github-summary", summary: "Markdown for $GITHUB_STEP_SUMMARY, masked", leavesHouse: true
  ) { settings, exposure in StepSummaryReporter(exposure: exposure, root: settings.root) }
}

/// The summary of a step of GitHub Actions, in Markdown: what came out, clause by clause, and the worst findings. It is
/// meant to be put behind what `$GITHUB_STEP_SUMMARY` holds already. GitHub refuses more than 1 MiB.
public struct StepSummaryReporter: ScanReporter {
  public let exposure: Exposure
  let address: RelativeAddress
  let byteLimit: Int

  public init(exposure: Exposure = .share, root: String? = nil, byteLimit: Int = 1_000_000) {
    self.exposure = exposure
    self.byteLimit = byteLimit
    address = RelativeAddress(root: root)
  }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { false }
  private static let mostRows = 500

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}

  public func append(_ report: Report, to piece: inout ReportPiece) {
    for result in ListedResult.list([report], exposure) where !result.standing.isSettled {
      let place = Markdown.escape(address.place(result.post.origin))
      let cells = [
        Wording.counted(result.verdict), Markdown.escape("\(result.clause.number) \(result.clause.title)"), place,
        Markdown.escape(result.message),
      ]
      piece.keep(
        SpillRow(
          group: ScanClauses.order(result.clause.number), rank: result.rank, moment: report.post.publishAt,
          payload: Array("| \(cells.joined(separator: " | ")) |\n".utf8)))
      piece.count("clause", result.clause.number, result.clause.title, result.verdict.rawValue)
    }
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {}

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    let policy = ending.header.policy
    var text = "## \(Markdown.escape("\(policy.title) \(policy.version)"))\n\n"
    text += ScanWords(ending.summary).sentences.map(Markdown.escape).joined(separator: " ") + "\n"
    text += clauses(ending.kept.counts)
    try sink.write(text)
    try rows(ending, room: byteLimit - text.utf8.count, sink)
  }

  private func clauses(_ counts: [[String]: Int]) -> String {
    var clauses: [[String]: [String: Int]] = [:]
    for (key, count) in counts where key.count == 4 { clauses[[key[1], key[2]], default: [:]][key[3]] = count }
    guard !clauses.isEmpty else { return "" }
    let verdicts = [Verdict.block, .hold, .undetermined, .advise]
    let head = verdicts.map(Wording.counted).joined(separator: " | ")
    let sorted = clauses.sorted {
      (ScanClauses.order($0.key[0]), $0.key[1]) < (ScanClauses.order($1.key[0]), $1.key[1])
    }
    let rows = sorted.map { clause, counts in
      let cells = verdicts.map { counts[$0.rawValue].map(String.init) ?? "" }
      return "| \(Markdown.escape(clause.joined(separator: " "))) | \(cells.joined(separator: " | ")) |\n"
    }
    return "\n| clause | \(head) |\n| --- | --: | --: | --: | --: |\n\(rows.joined())"
  }

  private func rows(_ ending: ScanEnding, room: Int, _ sink: any ByteSink) throws {
    let all = try ending.kept.count()
    guard all > 0 else { return }
    let head = "\n| verdict | clause | place | why |\n| --- | --- | --- | --- |\n"
    // Some room is left for the closing line.
    var room = room - head.utf8.count - 200
    var written = 0
    var isFull = false
    try sink.write(head)
    let limit = max(0, min(ending.header.maxResults ?? .max, Self.mostRows))
    try ending.kept.eachRow(in: .worstFirst, limit: limit) { row in
      isFull = isFull || row.payload.count > room
      guard !isFull else { return }
      room -= row.payload.count
      written += 1
      try sink.write(row.payload)
    }
    if all > written { try sink.write("\nAnd \(all - written) more.\n") }
  }
}
