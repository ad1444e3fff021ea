import ArgumentParser
import SaysoPosts
import SaysoReports
import SaysoScan

/// The command `sayso`.
struct SaysoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sayso",
    abstract: "Checks what you are about to post against your company's social media policy.",
    discussion: """
      Start with a draft:  sayso check --policy policies/larkfield.xml --as amir --on x --text "Morning all"

      Exit status: 0 nothing found that matters, 1 something found, 2 the job could not be done.
      """,
    version: Program.version,
    subcommands: [CheckCommand.self, ScanCommand.self, DetectCommand.self, InspectCommand.self, PolicyCommand.self])
}

/// Runs the command and keeps the promise of its exit status: ArgumentParser's own code for a mistyped command line
/// would be 64, and a script that looks for 2 should find it.
@main
enum Program {
  static let version = "0.1.0"

  static func main() async {
    Output.ignoreBrokenPipes()
    do {
      if var command = direct(Array(CommandLine.arguments.dropFirst())) { return try command.run() }
      var command = try SaysoCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      finish(error)
    }
  }

  /// The commands that people and hooks wait for, parsed by themselves: from the root, the options of a command are taken
  /// apart once to find it and again to read it.
  ///
  /// - Returns: `nil` for a line that doesn't parse, too: the root knows how to say what is wrong with it.
  private static func direct(_ arguments: [String]) -> (any ParsableCommand)? {
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "check": return try? CheckCommand.parse(rest)
    case "scan": return try? ScanCommand.parse(rest)
    default: return nil
    }
  }

  private static func finish(_ error: any Error) -> Never {
    if let status = error as? ExitStatus { status.exit() }
    if let problem = error as? CommandProblem {
      Output.notice(problem.sentence)
      ExitStatus.failed.exit()
    }
    if error is CheckpointError || error is SpillError {
      Output.notice("\(error)")
      ExitStatus.failed.exit()
    }
    if let problem = error as? UnnumberedLines {
      Output.notice(problem.message(option: "--first-line", input: "standard input"))
      ExitStatus.failed.exit()
    }
    let text = SaysoCommand.fullMessage(for: error)
    guard SaysoCommand.exitCode(for: error) == .success else {
      Output.notice(text)
      ExitStatus.failed.exit()
    }
    Output.write(text + "\n")
    ExitStatus.nothingFound.exit()
  }
}
