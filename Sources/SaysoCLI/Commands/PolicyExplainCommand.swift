import ArgumentParser
import SaysoAuthoring
import SaysoModel

/// `sayso policy explain`: a rule in plain English.
struct PolicyExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Says in plain English what a rule does: what makes it fire, what spares a post, who may, what happens then.",
    discussion: "Exit status: 0 when the rule is there, 2 when it is not or the policy can't be used.")

  @Argument(help: "The rule's name; a protected clause's counts, too.") var rule: String
  @OptionGroup var policy: PolicyArguments
  @OptionGroup var suites: SuiteOptions
  @Option(name: .long, help: "text or json.") var format: AuthoringFormat = .text

  func run() throws {
    let describer = RuleDescriber(try policy.document(with: suites))
    let explained: ExplainedRule
    do throws(UnknownRule) {
      explained = try describer.explain(RuleID(rule))
    } catch {
      throw CommandProblem.unknownRule(error)
    }
    switch format {
    case .text: Output.write(ExplainedRuleText(style: policy.style).output(explained))
    case .json: Output.write(ExplainedRuleJSON().output(explained))
    }
  }
}
