import ArgumentParser
import FoundationEssentials
import Glibc
import SaysoAuthoring
import SaysoPolicy
import SaysoPolicyXML

/// `sayso policy mutate`: would anybody notice if the policy broke?
struct PolicyMutateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate", abstract: "Breaks a policy in every small way and says what no example notices.",
    discussion: """
      For each survivor it offers an example that would notice, ready to be put into the policy. The report quotes the \
      policy's terms.

      Exit status: 0 the score is reached, 1 it is not, 2 the policy can't be used or an example of it does not hold.
      """)

  @OptionGroup var policy: PolicyArguments
  @OptionGroup var suites: SuiteOptions
  @Option(name: .long, help: "text or json.") var format: AuthoringFormat = .text
  @Option(name: .long, help: "The lowest score that ends the command with 0, in percent; 0 to 100.")
  var failUnder: Double?
  @Option(
    name: .long, help: ArgumentHelp("Only this way of breaking it; may be given several times.", valueName: "name"),
    transform: Self.operation)
  var `operator`: [MutationOperation] = []
  @Option(name: .long, help: "How many mutants are tried at a time; one for each core unless given.") var jobs: Int?
  @Flag(name: .long, help: "Show only the scores.") var quiet = false

  private static func operation(_ name: String) throws -> MutationOperation {
    if let operation = MutationOperation(rawValue: name) { return operation }
    let names = MutationOperation.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("--operator takes one of \(names).")
  }

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under takes a percentage from 0 to 100.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes at least 1.") }
  }

  func run() async throws {
    let chosen = MutationOperation.allCases.filter { `operator`.isEmpty || `operator`.contains($0) }
    let test = MutationTest(try policy.document(with: suites), operations: chosen)
    let failing = test.failingExamples
    guard failing.isEmpty else { throw CommandProblem.failingExamples(failing.map(\.example.location)) }
    let progress = MutationProgress()
    let run = await test.run(
      workers: jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount), offersExamples: !quiet
    ) { progress.show($0, of: $1) }
    progress.end()
    switch format {
    case .text: Output.write(MutationTextReport(style: policy.style, isQuiet: quiet).output(run))
    case .json: Output.write(MutationJSONReport().output(run))
    }
    throw failUnder.map { run.count.reaches($0) } ?? true ? ExitStatus.nothingFound : .found
  }
}

/// A line on standard error that is written over; silent where nobody sits in front of it.
struct MutationProgress: Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1

  func show(_ done: Int, of all: Int) {
    guard isShown, done % 16 == 0 || done == all else { return }
    write("\r\(done) of \(all) mutants")
  }

  func end() { if isShown { write("\r\u{1B}[K") } }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
