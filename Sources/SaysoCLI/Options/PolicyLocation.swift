import ArgumentParser
import Glibc
import SaysoPolicyXML

/// Where every command finds its policy.
enum PolicyLocation {
  static let fileName = "sayso-policy.xml"

  static func help(valueName: String) -> ArgumentHelp {
    ArgumentHelp("The policy. Otherwise $SAYSO_POLICY, or the nearest \(fileName) upward.", valueName: valueName)
  }

  /// What `read` makes of the file that somebody named, or of the usual one.
  static func open<Document>(
    _ named: String?, _ read: (String) throws(PolicyErrors) -> Document
  ) throws(CommandProblem) -> Document {
    let path = try path(named)
    do { return try read(path) } catch { throw .policy(error) }
  }

  static func path(_ named: String?) throws(CommandProblem) -> String {
    guard let path = named ?? usual() else { throw .noPolicy }
    return path
  }

  private static func usual() -> String? {
    if let path = TerminalSettings.environment("SAYSO_POLICY"), !path.isEmpty { return path }
    // Upward as far as there are folders; a limit, since a path may not have an end that one can reach.
    return (0..<64).lazy.map { String(repeating: "../", count: $0) + fileName }.first { access($0, R_OK) == 0 }
  }
}
