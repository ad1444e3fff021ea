import ArgumentParser
import SaysoAuthoring

/// `sayso policy show`: the policy as text.
struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a policy as text: what it says, what checks it, who may speak, whom to ask.")

  @OptionGroup var policy: PolicyArguments
  @OptionGroup var suites: SuiteOptions
  @Flag(name: .long, help: "Only the files that it is read from, one on a line: whatever has to go where it goes.")
  var files = false

  func run() throws {
    let document = try policy.document()
    if files {
      return Output.write(PolicyFiles.paths(try policy.path(), document.source).map { $0 + "\n" }.joined())
    }
    do throws(CommandProblem) {
      let all = try suites.read(for: document, at: policy.path())
      Output.write(PolicyOverview(style: policy.style).output(document.policy, suites: all.suites))
    } catch {
      // A suite with mistakes is no reason not to show the policy.
      Output.write(PolicyOverview(style: policy.style).output(document.policy))
      throw error
    }
  }
}
