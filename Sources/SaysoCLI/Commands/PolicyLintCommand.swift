import ArgumentParser
import SaysoAuthoring

/// `sayso policy lint`: gaps and slips.
struct PolicyLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Finds what a policy promises and does not do.",
    discussion: "Exit status: 0 no errors, 1 an error among the findings, 2 the policy can't be used.")

  @OptionGroup var policy: PolicyArguments
  @Option(name: .long, help: "text or json.") var format: AuthoringFormat = .text

  func run() throws {
    let document = try readDocument()
    let findings = Linter.findings(in: document)
    switch format {
    case .text: Output.write(LintTextReport(style: policy.style).output(findings, in: document))
    case .json: Output.write(LintJSONReport().output(findings, in: document))
    }
    throw findings.contains { $0.severity == .error } ? ExitStatus.found : .nothingFound
  }

  /// A program that asked for JSON gets it of a policy that can't be used, too.
  private func readDocument() throws -> PolicyDocument {
    do {
      return try policy.document()
    } catch let problem as CommandProblem {
      if format == .json, case .policy(let errors) = problem { Output.write(LintJSONReport().output(errors)) }
      throw problem
    }
  }
}
