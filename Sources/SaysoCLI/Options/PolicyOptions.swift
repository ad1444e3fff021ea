import ArgumentParser
import SaysoPolicy
import SaysoPolicyXML

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
}
