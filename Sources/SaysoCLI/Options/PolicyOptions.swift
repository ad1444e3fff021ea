import ArgumentParser
import Glibc
import SaysoPolicy
import SaysoPolicyXML

/// Which policy to use.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The policy. Otherwise $SAYSO_POLICY, or the nearest sayso-policy.xml upward.", valueName: "file"))
  var policy: String?

  func load() throws -> Policy {
    guard let path = policy ?? PolicyLocation.usual() else { throw CommandProblem.noPolicy }
    return try PolicyLocation.load(path)
  }
}

/// Where a policy is found when nobody names one.
enum PolicyLocation {
  static let fileName = "sayso-policy.xml"

  static func usual() -> String? {
    if let path = TerminalSettings.environment("SAYSO_POLICY"), !path.isEmpty { return path }
    // Upward as far as there are folders; a limit, since a path may not have an end that one can reach.
    return (0..<64).lazy.map { String(repeating: "../", count: $0) + fileName }.first { access($0, R_OK) == 0 }
  }

  static func load(_ path: String) throws -> Policy {
    do {
      return try PolicyLoader.load(contentsOf: path)
    } catch {
      throw CommandProblem.policy(error)
    }
  }
}
