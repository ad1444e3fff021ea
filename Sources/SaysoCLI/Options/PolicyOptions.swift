import ArgumentParser
import SaysoPolicy
import SaysoPolicyXML

/// Which policy to check by.
struct PolicyOptions: ParsableArguments {
  @Option(name: .long, help: PolicyLocation.help(valueName: "file")) var policy: String?

  func load() throws -> Policy { try PolicyLocation.open(policy, PolicyLoader.load(contentsOf:)) }
}
