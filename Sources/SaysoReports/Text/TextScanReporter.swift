import SaysoCalendar
public import SaysoModel
import SaysoText

extension ScanFormat {
  public static let text = ScanFormat(
    name: "text", summary: "for people: by clause, worst first, then what it came to", leavesHouse: false
  ) { settings, exposure in TextScanReporter(style: settings.style, exposure: exposure) }
}

/// A scan as a person reads it: the worst first, clause by clause, the policy's sentence quoted once and the posts
/// beneath it with their words underlined; then what could not be read; at the end what it came to.
///
/// Of a sentence that many posts break, the oldest few are shown and the others counted, unless somebody says how many
/// results a report may list (``ScanHeader/maxResults``): then it lists that many. What a baseline settles is
/// counted only, and talk that the policy protects is not shown at all.
public struct TextScanReporter: ScanReporter {
  public let style: TextStyle
  public let exposure: Exposure
  /// Posts under one sentence, and records that could not be read, where nobody says how much to list.
  public let mostPosts: Int

  public init(style: TextStyle = TextStyle(), exposure: Exposure = .reveal, mostPosts: Int = 20) {
    self.style = style
    self.exposure = exposure
    self.mostPosts = max(mostPosts, 1)
  }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { false }

  private enum List { static let posts = 0, failed = 1 }

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}

  public func append(_ report: Report, to piece: inout ReportPiece) {
    let shown = exposure.apply(report)
    for entry in ScanEntry.entries(report, exposure) {
      let block = ScanPostBlock(report: shown, entry: entry, showsPost: exposure == .reveal, style: style)
      let fields = [
        "\(entry.first.clause.number) \(entry.first.clause.title)", entry.first.sentence.text, entry.advice,
        block.ask, block.lines.joined(separator: "\n"),
      ]
      let group = ScanClauses.order(entry.first.clause, entry.first.sentence)
      piece.keep(
        SpillRow(
          list: List.posts, group: group, rank: entry.first.rank, moment: report.post.publishAt,
          payload: SpillFields(fields).payload))
      piece.count("group", String(entry.first.rank), String(group))
    }
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {
    let shown = exposure.apply(record)
    guard shown.cause == .failed else { return piece.count("skipped", shown.origin.file, shown.reason.plain) }
    let line = "\(RecordPlace.words(shown.origin)): \(shown.reason.plain)"
    piece.keep(SpillRow(list: List.failed, payload: Array(line.utf8)))
  }

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    try writePosts(ending, sink)
    for line in MeasurePage(style: style).lines(exposure.apply(ending.summary.measures)) { try sink.write(line + "\n") }
    try writeUnread(ending, sink)
    let policy = ending.header.policy
    let moment = format(policy).withCity(ending.header.checkedAt)
    let sentences = ScanWords(ending.summary).sentences + ["\(policy.title) \(policy.version), as of \(moment)."]
    for line in sentences.flatMap({ paragraph($0, indent: 0) }) { try sink.write(line + "\n") }
  }

  private func writePosts(_ ending: ScanEnding, _ sink: any ByteSink) throws {
    let limit = ending.header.maxResults.map { max(0, $0) }
    let most = limit == nil ? mostPosts : Int.max
    var page = ScanPage(style: style, mostPosts: most, counts: ending.kept.counts, hint: ScanPage.hint(ending))
    try ending.kept.eachRow(of: List.posts, in: .worstFirst, limit: limit) { row in
      for line in page.lines(row) { try sink.write(line + "\n") }
    }
    for line in page.closing { try sink.write(line + "\n") }
  }

  private func writeUnread(_ ending: ScanEnding, _ sink: any ByteSink) throws {
    let failures = try ending.kept.count(of: List.failed)
    let most = max(mostPosts, ending.header.maxResults ?? 0)
    if failures > 0 { try sink.write(style.paint("NOT READ", .quiet) + "\n") }
    try ending.kept.eachRow(of: List.failed, limit: most) { row in
      for line in paragraph(String(decoding: row.payload, as: UTF8.self), indent: 2) { try sink.write(line + "\n") }
    }
    if failures > most { try sink.write("  and \(ScanWords.number(failures - most)) more\(ScanPage.hint(ending)).\n") }
    if failures > 0 { try sink.write("\n") }
    let skipped = ending.kept.counts.filter { $0.key.first == "skipped" && $0.key.count == 3 }
    guard !skipped.isEmpty else { return }
    try sink.write(style.paint("LEFT OUT", .quiet) + "\n")
    for (key, count) in skipped.sorted(by: { ($0.key[1], $0.key[2]) < ($1.key[1], $1.key[2]) }) {
      let file = key[1] == "-" ? "standard input" : key[1]
      let records = count == 1 ? "1 record" : "\(ScanWords.number(count)) records"
      for line in paragraph("\(file), \(records): \(key[2])", indent: 2) { try sink.write(line + "\n") }
    }
    try sink.write("\n")
  }

  private func paragraph(_ text: String, indent: Int) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - indent - 2).enumerated().map {
      String(repeating: " ", count: indent + ($0.offset == 0 || indent == 0 ? 0 : 2)) + $0.element
    }
  }
}
