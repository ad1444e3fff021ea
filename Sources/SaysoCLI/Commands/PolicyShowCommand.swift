import ArgumentParser
import SaysoAuthoring

/// `sayso policy show`: the policy as text.
struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a policy as text: what it says, what checks it, who may speak, whom to ask.")

  @OptionGroup var policy: PolicyArguments

  func run() throws {
    let path = try PolicyLocation.path(policy.policy)
    let document = try policy.document()
    // A suite with mistakes is for “policy test” to tell; it is no reason not to show the policy.
    let suites = (try? ExampleSuite.read(PolicyTestCommand.suites(of: path, named: []), for: document)) ?? []
    Output.write(PolicyOverview(style: policy.style).output(document.policy, suites: suites))
  }
}
