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
      Reads what platforms and schedulers export as it is, and tells by its content what it is. Every record is accounted \
      for: posts = checked + skipped + failed.

      Formats:
      \(ScanFormat.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      Posts are judged at their own time. What a post does not tell of its author or platform, --as and --on supply. \
      Reports suggest no other wording, since these posts are out: `sayso check` does, for drafts.

      Ctrl-C ends a scan after what is under way; its summary says "partial", and the exit status is 2. With \
      --checkpoint a scan that was ended or killed goes on where it was: say the same command again.
      """)

  @Argument(help: ArgumentHelp("Exports; - for standard input.", valueName: "export")) var files: [String]
  @OptionGroup var policySource: PolicyOptions
  @OptionGroup var post: PostOptions
  @OptionGroup var reading: ExportOptions
  @OptionGroup var standardInput: StandardInputOptions
  @OptionGroup var part: PartOptions
  @Option(name: .long, help: "The format of the report, one of those above; otherwise text.") var format: ScanFormat?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where to write instead of standard output, which is -. May be repeated, with a format each: sarif=posts.sarif.",
      valueName: "file|format=file"))
  var output: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many threads check; otherwise one for each core, and at most four for each.", valueName: "number"))
  var jobs: Int = BulkOptions.cores
  /// Small ones make many steps of a short scan, which tests want.
  @Option(name: .long, help: ArgumentHelp("Bytes that a thread is handed at once.", visibility: .hidden))
  var chunk: Int = 1 << 20
  @Option(
    name: .long,
    help: ArgumentHelp(
      "List no more findings and open questions than that; all are counted. Text lists 20 posts a sentence otherwise.",
      valueName: "number"))
  var maxResults: Int?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Keep the scan's place in this file, so that it can be taken up after it was killed. Needs --output and a format "
        + "that is written as it goes: ndjson, csv, csv-posts or none.", valueName: "file"))
  var checkpoint: String?
  @Flag(name: .long, help: "Skip posts from before the policy was in force.") var inForceOnly = false
  @Flag(name: .long, help: "End with 2 when a row could not be read, or an input holds no posts.") var strict = false
  @Flag(name: .long, help: "Begin tables with a byte order mark, which some spreadsheets need.") var bom = false
  @Option(name: .long, help: "Colour: auto, always or never.") var color: ColourChoice = .auto
  @Flag(name: .long, help: "Text in pure ASCII.") var ascii = false
  @OptionGroup var baselines: BaselineOptions
  @OptionGroup var results: ResultOptions
  @OptionGroup var board: BoardOptions

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
    if let maxResults, maxResults < 0 { throw ValidationError("--max-results takes a number from 0 on.") }
    try standardInput.validate(files)
    try part.validate(files, mapping: reading.map)
    if checkpoint == "-" { throw ValidationError("--checkpoint names standard output, which can't be read again.") }
    if checkpoint != nil, files.contains("-") {
      throw ValidationError("--checkpoint needs inputs that can be read again, which standard input can't.")
    }
    let requests = ReportRequest.all(output, format: format)
    if checkpoint != nil, requests.contains(where: { $0.path == nil }) {
      throw ValidationError("--checkpoint needs --output: what went to standard output can't be taken back.")
    }
    let paths = requests.compactMap(\.path)
    if requests.count - paths.count > 1 {
      throw ValidationError("Standard output takes one report: write the others to files.")
    }
    if Set(paths).count < paths.count { throw ValidationError("Each --output needs a file of its own.") }
    if let mistake = ReportRequest.mistake(in: output) { throw ValidationError(mistake) }
    if checkpoint != nil, baselines.writeBaseline != nil {
      throw ValidationError("--checkpoint can't go with --write-baseline: it is written at the end of the scan.")
    }
    if paths.contains("") { throw ValidationError("--output names no file.") }
  }

  func run() throws {
    let (policy, source) = try policySource.read()
    let requests = ReportRequest.all(output, format: format)
    let defaults = try PostDefaults(post, policy)
    let threads = CheckingThreads(asked: jobs)
    if !results.quiet {
      if let sentence = threads.notice { Output.notice(sentence) }
      PostNotices(policy).give([Post(text: "", author: defaults.author, platform: defaults.platform)])
    }
    // Before the output is opened: an input that can't be read must not cost an older report.
    let exports = try OpenExports(files, readingOptions(policy), quiet: results.quiet)
    let now = try post.clock(policy.zone)
    var match = try baselines.match(policy.reference, at: now)
    let sinks = try sinks(requests, sparing: ScanTargets(self, exports, source), policy.reference)
    let checkpoints = try self.checkpoints(policy, requests, reporters(requests, policy, now), sinks)
    let moment = checkpoints?.moment ?? now
    if moment != now { match = try baselines.match(policy.reference, at: moment) }
    var scan = ExportScan(
      Checker(policy, fingerprintKey: FingerprintKey.given), options: options(defaults, moment, threads), tool: .sayso,
      maxResults: maxResults)
    scan.baseline = match
    scan.measuresGoals = !part.noMeasures
    var outputs = zip(reporters(requests, policy, moment), sinks).map { ScanOutput($0, to: $1) }
    let written = MemorySink()
    if baselines.writeBaseline != nil {
      outputs.append(
        ScanOutput(BaselineWriter(key: FingerprintKey.given, platforms: policy.knownPlatforms), to: written))
    }
    Interruption.watch()
    var notices = ScanNotices(exports.paths, quiet: results.quiet)
    let summary = try scan.run(
      exports.files, outputs: outputs, stop: Interruption.stop,
      checkpoints: checkpoints, notice: { notices.take($0) })
    notices.clear()
    for sink in sinks { try sink.flush() }
    try baselines.write(written, summary, quiet: results.quiet)
    if let match, !results.quiet { for sentence in match.notices(summary) { Output.notice(sentence) } }
    if !summary.wasStopped { try checkpoints?.remove() }
    throw ScanOutcome(
      summary, strict: strict, failOn: results.failOn, isPart: part.firstLine != nil
    ).told(quiet: results.quiet)
  }

  private func reporters(_ requests: [ReportRequest], _ policy: Policy, _ moment: Date) -> [any ScanReporter] {
    requests.map { request in
      var settings = ScanReportSettings(
        tool: .sayso, policy: policy.reference, checkedAt: moment, house: results.house(policy),
        outside: results.outside(policy), failOn: results.failOn, root: FileManager.default.currentDirectoryPath)
      settings.byteOrderMark = bom
      settings.zone = policy.zone
      settings.hidesAuthors = board.hideAuthors
      settings.style =
        request.path == nil ? TerminalSettings.style(colour: color, ascii: ascii) : TextStyle(unicode: !ascii)
      return request.format.reporter(settings)
    }
  }

  private func readingOptions(_ policy: Policy) throws -> ReadingOptions {
    var options = try reading.reading(policy.zone)
    standardInput.add(to: &options)
    options.firstLine = part.firstLine
    return options
  }

  private func options(_ defaults: PostDefaults, _ moment: Date, _ threads: CheckingThreads) -> BulkOptions {
    var options = BulkOptions(jobs: threads.number, moment: moment)
    options.author = defaults.author
    options.platform = defaults.platform
    options.publishAt = defaults.publishAt
    options.inForceOnly = inForceOnly
    options.chunk = max(64, chunk)
    return options
  }

  private func checkpoints(
    _ policy: Policy, _ requests: [ReportRequest], _ reporters: [any ScanReporter], _ sinks: [ReportSink]
  ) throws -> Checkpoints? {
    guard let checkpoint else { return nil }
    if let spilling = zip(requests, reporters).first(where: { !$1.isStreaming }) {
      throw ValidationError(
        "--checkpoint can't go with \(spilling.0.format.name), which is written at the end of the scan: choose another "
          + "with --format, such as ndjson.")
    }
    return try Checkpoints(path: checkpoint, identity: identity(policy, requests), sinks: sinks)
  }

  /// A report never goes where something that is being read lies, nor where another file of the scan does.
  private func sinks(
    _ requests: [ReportRequest], sparing targets: ScanTargets, _ policy: PolicyReference
  ) throws -> [ReportSink] {
    try baselines.checkTarget(policy)
    let sinks = try ReportSink.all(requests.map(\.path), sparing: targets.read, keeping: true)
    try targets.check(sinks)
    for (request, sink) in zip(requests, sinks) {
      if request.appends { try sink.seekEnd() } else if checkpoint == nil { try sink.empty() }
    }
    return sinks
  }
}
