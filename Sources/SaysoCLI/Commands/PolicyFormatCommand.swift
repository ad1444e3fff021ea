import ArgumentParser
import SaysoAuthoring
import SaysoPolicyXML
import SaysoPosts
import SaysoReports

/// `sayso policy fmt`: a policy laid out as all policies are.
struct PolicyFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Lays a policy out evenly, and changes nothing that it says.",
    discussion: """
      Indentation, the order of attributes, quotation marks, empty lines and the width of running text. Comments and \
      whatever you wrote stay; an example keeps its lines. A file that is not well-formed stays as it is.

      Exit status: 0 written, or nothing to do; 1 with --check, a file would change; 2 a file can't be read or written.
      """)

  @Argument(
    help: ArgumentHelp(
      "Policies and what they include; - for standard input. Otherwise the policy all commands find.",
      valueName: "policy"))
  var policies: [String] = []
  @Option(name: .customLong("policy"), help: ArgumentHelp("The same, for one.", valueName: "policy")) var option:
    String?
  @Flag(name: .long, help: "Write nothing; show what would change, and end with 1 if anything would.") var check = false
  @Flag(name: .customLong("stdout"), help: "Write to standard output and leave the file as it is.") var toOutput = false

  func validate() throws {
    if check && toOutput { throw ValidationError("--check writes nothing, so it takes no --stdout.") }
    if option != nil && !policies.isEmpty { throw ValidationError("The policy is named twice.") }
    if toOutput && policies.count > 1 { throw ValidationError("--stdout takes one policy.") }
  }

  func run() throws {
    let paths = try policies.isEmpty ? [PolicyLocation.path(option)] : policies
    var worst = ExitStatus.nothingFound
    for path in paths {
      do {
        worst = max(worst, try format(path))
      } catch let problem as CommandProblem {
        Output.notice(problem.sentence)
        worst = .failed
      }
    }
    throw worst
  }

  private func format(_ path: String) throws -> ExitStatus {
    let name = path == "-" ? "standard input" : path
    let result = try formatted(path, name)
    if check { return tell(result, name) }
    if toOutput || path == "-" {
      Output.write(result.formatted)
    } else if !result.isFormatted {
      try FileReplacement.replace(path, with: result.formatted)
      Output.notice("\(path) is laid out.")
    }
    return .nothingFound
  }

  private func tell(_ result: FormattedPolicy, _ name: String) -> ExitStatus {
    guard !result.isFormatted else { return .nothingFound }
    Output.write(FormattingDifferenceText().output(FormattingDifference(result), named: name))
    if name == "standard input" { return .found }
    Output.notice("\(name) is not laid out. Do it with:  sayso policy fmt \(ShellWord.quoted(name))")
    return .found
  }

  private func formatted(_ path: String, _ name: String) throws(CommandProblem) -> FormattedPolicy {
    do {
      guard path == "-" else { return try PolicyFormatter().format(contentsOf: path) }
      return try PolicyFormatter().format(Self.standardInput(), named: name)
    } catch let error as PolicyErrors {
      throw .unlaidPolicy(error)
    } catch let error as SourceFailure {
      throw .cannotRead(file: name, system: SystemError.text(error.code))
    } catch {
      throw .cannotRead(file: name, system: "\(error)")
    }
  }

  /// At most a byte more than a policy may have: enough to see that it is too long.
  private static func standardInput() throws(SourceFailure) -> [UInt8] {
    let source = FileSource.standardInput()
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= PolicyFormatter.longest {
      let count = try buffer.withUnsafeMutableBufferPointer { (bytes) throws(SourceFailure) in
        try source.read(into: UnsafeMutableRawBufferPointer(bytes))
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
