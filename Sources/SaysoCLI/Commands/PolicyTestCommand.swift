import ArgumentParser
import SaysoAuthoring

/// `sayso policy test`: the policy's own examples.
struct PolicyTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs every example of a policy.",
    discussion: "Exit status: 0 all of them hold, 1 one does not, 2 the policy can't be used.")

  @OptionGroup var policy: PolicyArguments
  @Flag(name: .long, help: "Mind also what other rules find in an example that does not mark it.") var strict = false
  @Option(name: .long, help: "text or json.") var format: AuthoringFormat = .text
  @Flag(name: .long, help: "Show only what does not hold, and the summary.") var quiet = false

  func run() throws {
    let run = ExampleRunner(try policy.load(), isStrict: strict).run()
    switch format {
    case .text: Output.write(ExampleTextReport(style: policy.style, isQuiet: quiet).output(run))
    case .json: Output.write(ExampleJSONReport().output(run))
    }
    throw run.passes ? ExitStatus.nothingFound : .found
  }
}
