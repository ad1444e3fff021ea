import ArgumentParser
import SaysoEngine
import SaysoModel
import SaysoPosts
import SaysoReports

/// `sayso inspect`: what sayso sees in a text, without any policy.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows what sayso sees in a text: links, mentions, tags, words, personal data.",
    discussion: """
      Prints JSON; offsets are UTF-8 bytes. With --ndjson it reads one JSON object a line, {"text": …}, and answers each \
      with one line, in order; a line that can't be read is answered by its "error".
      """)

  @Argument(help: ArgumentHelp("Texts; - for standard input.", valueName: "file")) var files: [String] = []
  @Option(name: .long, help: "The text itself.") var text: String?
  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("Where it goes: x, bluesky, mastodon … Otherwise $SAYSO_ON.", valueName: "platform"))
  var platform: String?
  @Option(name: .long, help: "What the texts are written in: plain, html or markdown.") var markup: PostMarkup?
  @OptionGroup var suffixes: SuffixOptions
  @Flag(name: .long, help: "Read and write one JSON object a line.") var ndjson = false

  func run() throws {
    let named = platform?.given ?? TerminalSettings.environment("SAYSO_ON")?.given
    let platform = named.map { PlatformID($0.lowercased()) }
    let suffixes = try suffixes.load()
    if let notice = platform.flatMap(PlatformGuess.notice) { Output.notice(notice) }
    let inspector = Inspector(platform: platform, suffixes: suffixes)
    if ndjson { return try inspectRows(inspector) }
    let input = try DraftInput(files: files, text: text, markup: markup).read()
    for problem in input.problems { Output.notice(problem.sentence) }
    var writer = InspectionJSON(pretty: true, suffixListDate: .some(suffixes.day))
    for draft in input.drafts { Output.write(writer.line(inspector.inspect(draft.post))) }
    if !input.problems.isEmpty { throw ExitStatus.failed }
  }

  /// What would be passed over in silence.
  func validate() throws {
    guard ndjson else { return }
    if text != nil { throw ValidationError("--ndjson reads rows, and --text is none: give one of them.") }
    if markup != nil {
      throw ValidationError("--markup is for texts; with --ndjson a row says “html” or “markdown” in place of “text”.")
    }
  }

  private func inspectRows(_ inspector: Inspector) throws {
    var answers = RowAnswers(inspector)
    let names = files.isEmpty ? ["-"] : files
    for name in names {
      do throws(SourceFailure) {
        let source = try name == "-" ? FileSource.standardInput() : FileSource(path: name)
        answers.answer(NDJSONReader(source, file: name == "-" ? "standard input" : name))
      } catch {
        throw CommandProblem.cannotRead(file: name, system: SystemError.text(error.code))
      }
    }
    answers.finish()
    if answers.failed > 0 { throw ExitStatus.failed }
  }
}

/// Answers rows, gathered into large writes.
private struct RowAnswers {
  private static let size = 1 << 18

  private let inspector: Inspector
  private var writer = InspectionJSON(pretty: false)
  private var pending: [UInt8] = []
  private(set) var failed = 0

  init(_ inspector: Inspector) { self.inspector = inspector }

  mutating func answer(_ rows: NDJSONReader) {
    var rows = rows
    while let record = rows.next() {
      switch record {
      case .post(let post): pending += writer.line(inspector.inspect(post))
      case .skipped: break
      case .failed(let failure, let origin):
        failed += 1
        pending += writer.line(failure.message.plain, line: origin.line)
      }
      if pending.count >= Self.size { finish() }
    }
  }

  mutating func finish() {
    Output.write(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
