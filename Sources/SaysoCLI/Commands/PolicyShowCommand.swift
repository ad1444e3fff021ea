import ArgumentParser
import SaysoAuthoring

/// `sayso policy show`: the policy as text.
struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a policy as text: what it says, what checks it, who may speak, whom to ask.")

  @OptionGroup var policy: PolicyArguments

  func run() throws {
    Output.write(PolicyOverview(style: policy.style).output(try policy.load()))
  }
}
