import ArgumentParser
import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPosts
import SaysoReports
import SaysoScan

/// `sayso scan`: posts that are out already, by the thousand.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Checks posts that are out already, a whole export at a time.",
    discussion: """
      Reads what platforms and schedulers export as it is, and tells by its content what it is. Writes one JSON object \
      a line: findings, open questions, rows left out or unreadable, and last a summary in which posts = checked + \
      skipped + failed.

      Posts are judged at their own time. What a post does not tell of its author or platform, --as and --on supply.

      Ctrl-C ends a scan after what is under way; its summary says "partial", and the exit status is 2. With \
      --checkpoint a scan that was ended or killed goes on where it was: say the same command again.
      """)

  @Argument(help: ArgumentHelp("Exports; - for standard input.", valueName: "export")) var files: [String]
  @OptionGroup var policySource: PolicyOptions
  @OptionGroup var post: PostOptions
  @OptionGroup var reading: ExportOptions
  @Option(name: .long, help: "ndjson, html for a page to hand on, or none for the summary alone.")
  var format: ScanFormat?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where to write instead of standard output. May be repeated, with a format each: sarif=posts.sarif.",
      valueName: "file|format=file"))
  var output: [String] = []
  @Option(name: .long, help: ArgumentHelp("How many threads check; otherwise one for each core.", valueName: "number"))
  var jobs: Int = BulkOptions.cores
  @Option(
    name: .long,
    help: ArgumentHelp("List no more findings and open questions than that; all are counted.", valueName: "number"))
  var maxResults: Int?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Keep the scan's place in this file, so that it can be taken up after it was killed. Needs --output and a format "
        + "that is written as it goes: ndjson, csv or none.", valueName: "file"))
  var checkpoint: String?
  @Flag(name: .long, help: "Skip posts from before the policy was in force.") var inForceOnly = false
  @Flag(name: .long, help: "End with 2 when a row could not be read.") var strict = false
  @OptionGroup var results: ResultOptions
  @OptionGroup var board: BoardOptions

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
    if let maxResults, maxResults < 0 { throw ValidationError("--max-results takes a number from 0 on.") }
    if checkpoint != nil, files.contains("-") {
      throw ValidationError("--checkpoint needs inputs that can be read again, which standard input can't.")
    }
    let requests = ReportRequest.all(output, format: format)
    if checkpoint != nil, requests.contains(where: { $0.path == nil }) {
      throw ValidationError("--checkpoint needs --output: what went to standard output can't be taken back.")
    }
    let paths = requests.compactMap(\.path)
    if Set(paths).count < paths.count { throw ValidationError("Each --output needs a file of its own.") }
    if paths.contains("") { throw ValidationError("--output names no file.") }
  }

  func run() throws {
    let policy = try policySource.load()
    let requests = ReportRequest.all(output, format: format)
    let defaults = try PostDefaults(post, policy)
    if !results.quiet {
      PostNotices(policy).give([Post(text: "", author: defaults.author, platform: defaults.platform)])
    }
    // Before the output is opened: an input that can't be read must not cost an older report.
    let exports = try OpenExports(files, reading.reading(policy.zone), quiet: results.quiet)
    let outputs = requests.map { $0.format.reporter(results, board, policy.zone) }
    let sinks = try sinks(requests, sparing: exports)
    let checkpoints = try self.checkpoints(policy, requests, outputs, sinks)
    let moment = try checkpoints?.moment ?? post.clock(policy.zone)
    let scan = ExportScan(
      Checker(policy, fingerprintKey: FingerprintKey.given), options: options(defaults, moment), tool: .sayso,
      maxResults: maxResults)
    Interruption.watch()
    var notices = ScanNotices(files, quiet: results.quiet)
    let summary = try scan.run(
      exports.files, outputs: zip(outputs, sinks).map { ScanOutput($0, to: $1) }, stop: Interruption.stop,
      checkpoints: checkpoints, notice: { notices.take($0) })
    notices.clear()
    for sink in sinks { try sink.flush() }
    if !summary.wasStopped { try checkpoints?.remove() }
    throw ScanOutcome(summary, strict: strict, failOn: results.failOn).told(quiet: results.quiet)
  }

  private func options(_ defaults: PostDefaults, _ moment: Date) -> BulkOptions {
    var options = BulkOptions(jobs: jobs, moment: moment)
    options.author = defaults.author
    options.platform = defaults.platform
    options.publishAt = defaults.publishAt
    options.inForceOnly = inForceOnly
    return options
  }

  private func checkpoints(
    _ policy: Policy, _ requests: [ReportRequest], _ reporters: [any ScanReporter], _ sinks: [ReportSink]
  ) throws -> Checkpoints? {
    guard let checkpoint else { return nil }
    if let spilling = zip(requests, reporters).first(where: { !$1.isStreaming }) {
      throw ValidationError("--checkpoint can't go with \(spilling.0.format): it is written at the end of the scan.")
    }
    return try Checkpoints(path: checkpoint, identity: identity(policy, requests), sinks: sinks)
  }

  /// A report never goes where something that is being read lies, nor where another report or the checkpoint does.
  private func sinks(_ requests: [ReportRequest], sparing exports: OpenExports) throws -> [ReportSink] {
    let path = try PolicyLocation.path(policySource.policy)
    var spared = exports.read + [(path, FileIdentity(path: path))]
    if let checkpoint { spared.append((checkpoint, FileIdentity(path: checkpoint))) }
    return try requests.map { request in
      let sink = try ReportSink(path: request.path, sparing: spared, keeping: checkpoint != nil)
      spared.append((sink.name, sink.identity))
      return sink
    }
  }
}
