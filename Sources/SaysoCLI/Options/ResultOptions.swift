import ArgumentParser
import SaysoModel
import SaysoPolicy
import SaysoReports

/// How results are shown, and which of them make the command end with 1.
struct ResultOptions: ParsableArguments {
  @Option(name: .long, help: "The mildest action that ends the command with 1: advise, hold or block.")
  var failOn: Action = .hold

  @Flag(
    name: .long, help: "Mask the author's words and the ids of confidential rules, so that the report can be passed on."
  )
  var share = false

  @Flag(name: .long, help: "Don't mask them in the formats that do (sarif, junit, github, rdjson, html).")
  var reveal = false

  @Flag(name: .long, help: "No notices on standard error.")
  var quiet = false

  func validate() throws {
    if share && reveal { throw ValidationError("--share and --reveal contradict each other.") }
  }

  /// For formats that stay in the house unless told otherwise.
  func house(_ policy: Policy) -> Exposure { share ? masked(policy) : .reveal }
  /// For formats that leave it.
  func outside(_ policy: Policy) -> Exposure { reveal ? .reveal : masked(policy) }

  private func masked(_ policy: Policy) -> Exposure {
    .share(Masking(key: FingerprintKey.given, platforms: policy.knownPlatforms))
  }

  func status(of report: Report) -> ExitStatus {
    let actions = report.findings.map(\.action) + report.undetermined.map(\.action)
    return actions.contains { $0 >= failOn } ? .found : .nothingFound
  }
}
