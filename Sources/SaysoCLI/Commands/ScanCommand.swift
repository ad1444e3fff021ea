import ArgumentParser
import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPosts
import SaysoReports

/// `sayso scan`: posts that are out already, by the thousand.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Checks posts that are out already, a whole export at a time.",
    discussion: """
      Reads NDJSON (one object a line: id, text, author, platform, publishAt …) and plain text (one post a line), and \
      writes one JSON object a line: findings, open questions, rows left out or unreadable, and last a summary in \
      which posts = checked + skipped + failed.

      Posts are judged at their own time. What a post does not tell of its author or platform, --as and --on supply.
      """)

  enum Input: String, CaseIterable, ExpressibleByArgument { case auto, ndjson, text }
  enum Format: String, CaseIterable, ExpressibleByArgument { case ndjson, none }

  @Argument(help: ArgumentHelp("Exports; - for standard input.", valueName: "export")) var files: [String]
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var post: PostOptions
  @Option(name: .long, help: "The format of the exports: auto, ndjson or text.") var from: Input = .auto
  @Option(name: .long, help: "ndjson, or none for the summary alone.") var format: Format = .ndjson
  @Option(name: .long, help: ArgumentHelp("Where to write instead of standard output.", valueName: "file")) var output:
    String?
  @Flag(name: .long, help: "Skip posts from before the policy was in force.") var inForceOnly = false
  @Flag(name: .long, help: "End with 2 when a row could not be read.") var strict = false
  @OptionGroup var results: ResultOptions

  func run() throws {
    let policy = try policy.load()
    let defaults = try defaults(policy)
    if !results.quiet {
      PostNotices(policy).give([Post(text: "", author: defaults.author, platform: defaults.platform)])
    }
    // Before the output is opened: an input that can't be read must not cost an older report.
    let exports = try files.map { try ExportInput($0, as: from) }
    if !results.quiet { for export in exports { Output.notice("\(export.name): \(export.format.title)") } }
    var run = ScanRun(
      checker: Checker(policy, fingerprintKey: FingerprintKey.given),
      reporter: NDJSONReporter(tool: .sayso, exposure: results.house),
      writesFindings: format == .ndjson, defaults: defaults, inForceOnly: inForceOnly,
      moment: try post.clock(policy.zone), sink: try sink(sparing: exports), status: results.status)
    for export in exports { try run.scan(export) }
    try run.finish()
    if run.summary.failed > 0 && !results.quiet {
      Output.notice(
        CommandProblem.unreadableExport(file: files.count == 1 ? files[0] : "The exports", rows: run.summary.failed)
          .sentence)
    }
    throw strict && run.summary.failed > 0 || run.wasCutShort ? ExitStatus.failed : run.worst
  }

  /// The report never goes where something that is being read lies.
  private func sink(sparing exports: [ExportInput]) throws -> ReportSink {
    let path = try PolicyLocation.path(policy.policy)
    // Without a file to write, nothing can be written over.
    guard output != nil else { return try ReportSink(path: nil, sparing: ReadFiles()) }
    var read = ReadFiles(policy: path)
    for export in exports { read.add(export.name, export.identity) }
    if let suffixes = policy.suffixes.psl { read.add(suffixes) }
    return try ReportSink(path: output, sparing: read)
  }

  private func defaults(_ policy: Policy) throws -> ScanRun.Defaults {
    ScanRun.Defaults(
      author: post.givenAuthor.map { AuthorName($0).resolved(in: policy.people, on: post.givenPlatform) },
      platform: post.givenPlatform, publishAt: try post.givenMoment(policy.zone))
  }
}
