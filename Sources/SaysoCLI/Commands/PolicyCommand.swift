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

  @Option(name: .long, help: "Colour: auto, always or never.") var color: ColourChoice = .auto
  @Flag(name: .long, help: "Text in pure ASCII.") var ascii = false

  var style: TextStyle { TerminalSettings.style(colour: color, ascii: ascii) }

  func load() throws -> Policy {
    try PolicyLocation.open(policy, { path throws(PolicyErrors) in try PolicyLoader.load(contentsOf: path) })
  }

  /// The policy with the elements it was read from.
  func document() throws -> PolicyDocument { try PolicyLocation.open(policy, PolicyDocument.init(contentsOf:)) }
}

/// What tells of a policy's state can be read by people or by programs.
enum AuthoringFormat: String, CaseIterable, ExpressibleByArgument { case text, json }
