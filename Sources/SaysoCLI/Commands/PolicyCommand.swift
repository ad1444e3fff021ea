import ArgumentParser
import SaysoAuthoring
import SaysoPolicy
import SaysoPolicyXML
import SaysoReports

/// `sayso policy`: for those who write one.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "For those who write a policy: start one, read it, find its gaps, run its examples.",
    subcommands: [
      PolicyNewCommand.self, PolicyShowCommand.self, PolicyLintCommand.self, PolicyTestCommand.self,
      PolicyCoverageCommand.self, PolicyMutateCommand.self, PolicyRenderCommand.self, PolicyExplainCommand.self,
      PolicyDiffCommand.self, PolicySchemaCommand.self, PolicyFormatCommand.self,
    ])
}

/// Which policy, and how text about it is set.
struct PolicyArguments: ParsableArguments {
  @Argument(help: PolicyLocation.help(valueName: "policy")) var policy: String?
  @Option(name: .customLong("policy"), help: ArgumentHelp("The same.", valueName: "policy")) var option: String?

  @Option(name: .long, help: "Colour: auto, always or never.") var color: ColourChoice = .auto
  @Flag(name: .long, help: "Text in pure ASCII.") var ascii = false

  var style: TextStyle { TerminalSettings.style(colour: color, ascii: ascii) }

  func load() throws -> Policy {
    try PolicyLocation.open(named, { path throws(PolicyErrors) in try PolicyLoader.load(contentsOf: path) })
  }

  /// The policy with the elements it was read from.
  func document() throws -> PolicyDocument { try PolicyLocation.open(named, PolicyDocument.init(contentsOf:)) }

  /// The same with the examples of its suites.
  func document(with suites: SuiteOptions) throws -> PolicyDocument {
    try suites.read(for: document(), at: path())
  }

  /// The policy that was named, or the usual one.
  func path() throws(CommandProblem) -> String { try PolicyLocation.path(named) }

  private var named: String? { policy ?? option }

  func validate() throws {
    if policy != nil && option != nil { throw ValidationError("The policy is named twice.") }
  }
}

/// What tells of a policy's state can be read by people or by programs.
enum AuthoringFormat: String, CaseIterable, ExpressibleByArgument { case text, json }
