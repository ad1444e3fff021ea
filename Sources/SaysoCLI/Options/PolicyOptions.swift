import ArgumentParser
import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import SaysoPolicyXML
import SaysoReports

/// Which policy to check by.
struct PolicyOptions: ParsableArguments {
  @Option(name: .long, help: PolicyLocation.help(valueName: "file")) var policy: String?

  @OptionGroup var suffixes: SuffixOptions

  func load() throws -> Policy { try read().policy }

  /// The policy, and the files that it was read from.
  func read() throws -> (policy: Policy, source: PolicySource) {
    let suffixes = try suffixes.load()
    return try PolicyLocation.open(policy) { path throws(PolicyErrors) in
      let elements = PolicyLoader.elements(contentsOf: path)
      return (try PolicyLoader.policy(elements, suffixes), elements.source)
    }
  }

  /// The rules that the reports explain, in plain English.
  func described(_ reports: [Report]) throws -> [RuleID: RuleDescription] {
    ReportedRules(try PolicyLocation.open(policy, PolicyDocument.init(contentsOf:))).descriptions(for: reports)
  }
}
