import ArgumentParser
import FoundationEssentials
import SaysoAuthoring
import SaysoCalendar
import SaysoModel
import SaysoPolicy
import SaysoPosts
import SaysoReports

/// `sayso policy diff`: what a new edition says differently, and of which posts.
struct PolicyDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what a policy means differently from an older edition, and which posts come out differently.",
    discussion: """
      Compares meaning, not text: order, numbers of clauses and white space are no change, and what has another id and \
      the same content is told as renamed.

      With --corpus both editions judge the same posts, and those that come out differently are shown with the changes \
      that brought it about.

      Exit status: 0 they say the same, 1 they differ, 2 one of them or the posts can't be used.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, html }

  @Argument(help: "The older edition.") var old: String
  @Argument(help: "The newer edition.") var new: String
  @Option(name: .long, help: ArgumentHelp("Posts to judge by both: any export that scan reads.", valueName: "export"))
  var corpus: [String] = []
  @OptionGroup var reading: ExportOptions
  @OptionGroup var post: PostOptions
  @Option(name: .long, help: "text, json or html.") var format: Format = .text
  @Option(name: .long, help: ArgumentHelp("Where to write instead of standard output.", valueName: "file")) var output:
    String?
  @Flag(name: .long, help: "Mask terms, secret dates, examples and posts, so that it can leave the house.") var share =
    false
  @Option(name: .long, help: "Colour: auto, always or never.") var color: ColourChoice = .auto
  @Flag(name: .long, help: "Text in pure ASCII.") var ascii = false

  func run() throws {
    let older = try PolicyLocation.open(old, PolicyDocument.init(contentsOf:))
    let newer = try PolicyLocation.open(new, PolicyDocument.init(contentsOf:))
    let difference = PolicyDifference(from: older, to: newer)
    // Before the output is opened: an input that can't be read must not cost an older report.
    let exports = try OpenExports(corpus, reading.reading(newer.policy.zone))
    var read = ReadFiles(policy: old, older.source)
    read.add(ReadFiles(policy: new, newer.source))
    read.add(exports.read)
    let sink = try ReportSink(path: output.flatMap(OutputPath.file), sparing: read)
    var report = self.report
    try sink.write(report.head(difference, older.policy.reference, newer.policy.reference))
    guard !corpus.isEmpty else {
      try sink.write(report.foot(nil), atEnd: true)
      throw difference.isEmpty ? ExitStatus.nothingFound : .found
    }
    var run = CorpusRun(
      comparison: CorpusComparison(from: older, to: newer, difference), defaults: try PostDefaults(post, newer.policy),
      moment: try post.clock(newer.policy.zone))
    try run.compare(exports) { try sink.write(report.post($0)) }
    try sink.write(report.foot(run.comparison.summary), atEnd: true)
    if run.wasCutShort { throw ExitStatus.failed }
    throw difference.isEmpty && run.comparison.summary.changed == 0 ? ExitStatus.nothingFound : .found
  }

  private var report: any DifferenceReport {
    switch format {
    case .text:
      let style =
        output.flatMap(OutputPath.file) == nil
        ? TerminalSettings.style(colour: color, ascii: ascii) : TextStyle(unicode: !ascii)
      return DifferenceText(style: style, isShared: share)
    case .json: return DifferenceJSON(isShared: share)
    case .html: return DifferencePage(isShared: share)
    }
  }
}

/// Posts of some exports, judged by two editions one after another; none is kept.
private struct CorpusRun {
  var comparison: CorpusComparison
  let defaults: PostDefaults
  let moment: Date
  /// An input broke off before its end.
  private(set) var wasCutShort = false

  init(comparison: CorpusComparison, defaults: PostDefaults, moment: Date) {
    self.comparison = comparison
    self.defaults = defaults
    self.moment = moment
  }

  mutating func compare(_ exports: OpenExports, _ tell: (ChangedPost) throws -> Void) throws {
    try exports.eachRecord { record, _ in
      switch record {
      case .post(let read):
        if let changed = comparison.compare(defaults.completed(read), at: moment) { try tell(changed) }
      case .skipped: comparison.summary.skipped += 1
      case .failed(let failure, _):
        comparison.summary.failed += 1
        if case .unreadable = failure { wasCutShort = true }
      }
    }
  }
}
