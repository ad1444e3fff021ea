import ArgumentParser
import SaysoReports

/// `sayso policy`: for those who write one.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "For those who write a policy: start one, read it, find its gaps, run its examples.",
    subcommands: [
      PolicyNewCommand.self, PolicyShowCommand.self, PolicyLintCommand.self, PolicyTestCommand.self,
    ])
}

/// Which policy, and how text about it is set.
struct PolicyArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The policy. Otherwise $SAYSO_POLICY, or the nearest sayso-policy.xml upward.", valueName: "policy"))
  var policy: String?

  @Option(name: .long, help: "Colour: auto, always or never.") var color: ColourChoice = .auto
  @Flag(name: .long, help: "Text in pure ASCII.") var ascii = false

  var style: TextStyle { TerminalSettings.style(colour: color, ascii: ascii) }

  func path() throws -> String {
    guard let path = policy ?? PolicyLocation.usual() else { throw CommandProblem.noPolicy }
    return path
  }
}

/// What tells of a policy's state can be read by people or by programs.
enum AuthoringFormat: String, CaseIterable, ExpressibleByArgument { case text, json }
