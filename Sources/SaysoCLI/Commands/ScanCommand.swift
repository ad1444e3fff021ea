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
    if !results.quiet { AuthorNotice.give(post.givenAuthor, policy, on: post.givenPlatform) }
    var run = ScanRun(
      checker: Checker(policy, fingerprintKey: FingerprintKey.given),
      reporter: NDJSONReporter(tool: .sayso, exposure: results.house),
      writesFindings: format == .ndjson, defaults: try defaults(policy), inForceOnly: inForceOnly,
      moment: try post.clock(policy.zone), sink: try ReportSink(path: output), status: results.status)
    for file in files { try run.scan(file, as: from) }
    try run.finish()
    if run.summary.failed > 0 && !results.quiet {
      Output.notice(
        CommandProblem.unreadableExport(file: files.count == 1 ? files[0] : "The exports", rows: run.summary.failed)
          .sentence)
    }
    throw strict && run.summary.failed > 0 || run.wasCutShort ? ExitStatus.failed : run.worst
  }

  private func defaults(_ policy: Policy) throws -> ScanRun.Defaults {
    ScanRun.Defaults(
      author: post.givenAuthor, platform: post.givenPlatform, publishAt: try post.givenMoment(policy.zone))
  }
}
