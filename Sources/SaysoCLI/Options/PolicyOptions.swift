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

  func load() throws -> Policy {
    let suffixes = try suffixes.load()
    return try PolicyLocation.open(policy) { path throws(PolicyErrors) in
      try PolicyLoader.load(contentsOf: path, suffixes: suffixes)
    }
  }

  /// The rules that the reports explain, in plain English.
  func described(_ reports: [Report]) throws -> [RuleID: RuleDescription] {
    ReportedRules(try PolicyLocation.open(policy, PolicyDocument.init(contentsOf:))).descriptions(for: reports)
  }
}
