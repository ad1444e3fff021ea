import SaysoAuthoring
import SaysoPolicyXML

/// Runs a policy's examples again whenever one of the files they come from is saved.
struct PolicyTestWatch {
  let policy: String
  /// Those that were named; those beside the policy are watched for in any case.
  let suites: [String]

  /// Ends when the user asks; a policy that can't be used is told and waited for.
  func run(_ report: () throws -> Bool) throws {
    WatchInterruption.listen()
    while !WatchInterruption.isAsked {
      let watch = FileWatch(files)
      do { _ = try report() } catch let problem as CommandProblem { Output.notice(problem.sentence) }
      if WatchInterruption.isAsked { break }
      Output.notice("\nWaiting for a change. Ctrl-C ends.")
      let changed = watch.changes()
      if !changed.isEmpty { Output.notice("Changed: \(changed.joined(separator: ", "))\n") }
    }
  }

  /// Everything the policy takes in, and the folder it lies in where a file may be missing.
  private var files: [String] {
    let elements = PolicyLoader.elements(contentsOf: policy)
    let folder = PolicyFiles.folder(of: policy)
    let missing = elements.problems.isEmpty ? [] : [folder.isEmpty ? "." : folder]
    return PolicyFiles.paths(policy, elements.source) + ExampleSuite.paths(beside: policy) + suites + missing
  }
}
