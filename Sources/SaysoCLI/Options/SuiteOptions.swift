import ArgumentParser
import SaysoAuthoring
import SaysoPolicyXML
import SaysoPosts

/// Examples in files of their own, which count like those beside the rules.
struct SuiteOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "More examples: XML, or a table that ends in .csv or .tsv. NAME.examples.xml and .csv beside NAME.xml are found by themselves.",
      valueName: "file"))
  var suite: [String] = []

  /// Those beside the policy that are there, then those that were named; each file once.
  func paths(beside policy: String) -> [String] {
    let beside = ExampleSuite.paths(beside: policy).filter { FileIdentity(path: $0) != nil }
    var seen: Set<FileIdentity> = []
    return (beside + suite).filter { path in FileIdentity(path: path).map { seen.insert($0).inserted } ?? true }
  }

  /// The policy with all of them.
  func read(for document: PolicyDocument, at path: String) throws(CommandProblem) -> PolicyDocument {
    do { return document.with(try ExampleSuite.read(paths(beside: path), for: document)) } catch {
      throw .suites(error)
    }
  }
}
