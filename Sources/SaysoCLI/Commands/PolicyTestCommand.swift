import ArgumentParser
import SaysoAuthoring
import SaysoPolicyXML
import SaysoReports

/// `sayso policy test`: the policy's own examples, and those of its suites.
struct PolicyTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs every example of a policy.",
    discussion: """
      Examples stand beside the rules, and in suites: NAME.examples.xml and NAME.examples.csv beside NAME.xml are found \
      by themselves, others are named with --suite.

      A suite in XML is <examples xmlns="urn:sayso:policy:1"> with the same <example> elements as the policy. A table \
      needs the columns expect (breaks, keeps or unsure), rule and text, and may have span (the words to be underlined, \
      | between several) and every attribute of an example: author, platform, at, kind, tier, contact, verdict, \
      respond-by, missing, known, also, note …

      What it writes holds the posts of the examples that fail. Exit status: 0 all of them hold, 1 one does not, 2 the \
      policy or a suite can't be used. With --watch it runs again whenever one of the files is saved, until Ctrl-C.
      """)

  @OptionGroup var policy: PolicyArguments
  @OptionGroup var suites: SuiteOptions
  @Flag(name: .long, help: "Mind also what other rules find in an example that does not announce it.") var strict =
    false
  @Flag(name: .long, help: "Run again whenever the policy or a suite is saved, until Ctrl-C.") var watch = false
  @OptionGroup var outputs: TestOutputs

  func validate() throws {
    if watch, outputs.targets.contains(where: { $0.path == nil && $0.format != .text }) {
      throw ValidationError("--watch tells people what happens; write json or junit to a file with --output.")
    }
  }

  func run() throws {
    guard watch else { throw try report() ? ExitStatus.nothingFound : .found }
    try PolicyTestWatch(policy: policy.path(), suites: suites.suite).run { try report() }
  }

  /// Whether every example holds.
  private func report() throws -> Bool {
    let path = try policy.path()
    let document = try policy.document(with: suites)
    let run = ExampleRunner(document.policy, isStrict: strict).run(document.suites)
    let read = ReadFiles(policy: path, document.source, suites: suites.suite)
    let sinks = try ReportSink.all(outputs.targets.map(\.path), sparing: read)
    for (target, sink) in zip(outputs.targets, sinks) { try sink.write(text(of: run, target), atEnd: true) }
    return run.passes
  }

  private func text(of run: ExampleRun, _ target: TestOutputs.Target) -> String {
    switch target.format {
    case .text:
      let style = target.path == nil ? policy.style : TextStyle(unicode: policy.style.unicode)
      return ExampleTextReport(style: style, isQuiet: outputs.quiet).output(run)
    case .json: return ExampleJSONReport().output(run)
    case .junit: return ExampleJUnitReport(reveals: outputs.reveal).output(run)
    }
  }
}
