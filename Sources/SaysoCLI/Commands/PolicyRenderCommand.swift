import ArgumentParser
import SaysoAuthoring
import SaysoPosts

/// `sayso policy render`: the policy as a page that staff can read.
struct PolicyRenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Writes a policy as a web page for staff, or what stands behind each sentence.",
    discussion: """
      One file, which loads nothing. What is confidential stays off it.

      Exit status: 0 written, or the file is up to date; 1 with --check, it is not; 2 the policy or the file can't be used.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case html, csv }

  @Argument(help: PolicyLocation.help(valueName: "policy")) var policy: String?
  @Option(name: .customLong("policy"), help: ArgumentHelp("The same.", valueName: "policy")) var option: String?
  @OptionGroup var suites: SuiteOptions
  @Option(name: .long, help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var output: String?
  @Option(name: .long, help: ArgumentHelp("Only tell whether this file is up to date.", valueName: "file"))
  var check: String?
  @Flag(name: .long, help: "Show examples with each clause, but for those that would tell what is not public.")
  var examples = false
  @Flag(name: .long, help: "Which rules and examples stand behind each sentence, in place of the policy.")
  var matrix = false
  @Option(name: .long, help: "html, or with --matrix csv.") var format: Format = .html

  func validate() throws {
    if policy != nil && option != nil { throw ValidationError("The policy is named twice.") }
    if check != nil && output != nil { throw ValidationError("--check writes nothing, so it takes no --output.") }
    if format == .csv && !matrix { throw ValidationError("--format csv is for --matrix.") }
    if examples && matrix { throw ValidationError("--examples is for the policy's page, not for --matrix.") }
  }

  func run() throws {
    let path = try PolicyLocation.path(policy ?? option)
    let policy = try PolicyLocation.open(path, PolicyDocument.init(contentsOf:))
    // Only the matrix counts examples in suites.
    let document = try matrix ? suites.read(for: policy, at: path) : policy
    let rendered = rendering(of: document)
    if let check { return try compare(rendered, with: check, path) }
    let sink = try ReportSink(
      path: output.flatMap(OutputPath.file), sparing: ReadFiles(policy: path, document.source, suites: suites.suite))
    try sink.write(rendered, atEnd: true)
  }

  private func rendering(of document: PolicyDocument) -> String {
    guard matrix else { return PolicyPage(showsExamples: examples).output(document) }
    let matrix = TraceabilityMatrix(document)
    return format == .csv ? matrix.table : matrix.page
  }

  private func compare(_ rendered: String, with file: String, _ path: String) throws {
    guard try !isCurrent(file, rendered) else { return }
    Output.notice("\(file) is not what \(path) says now. Write it again:  \(command(path, file))")
    throw ExitStatus.found
  }

  /// Reads no further than the first difference.
  private func isCurrent(_ file: String, _ rendered: String) throws -> Bool {
    do throws(SourceFailure) {
      let source = try FileSource(path: file)
      var rest = Array(rendered.utf8)[...]
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try buffer.withUnsafeMutableBufferPointer { (bytes) throws(SourceFailure) in
          try source.read(into: UnsafeMutableRawBufferPointer(bytes))
        }
        if count == 0 { return rest.isEmpty }
        guard rest.starts(with: buffer[..<count]) else { return false }
        rest = rest.dropFirst(count)
      }
    } catch {
      throw CommandProblem.cannotRead(file: file, system: SystemError.text(error.code))
    }
  }

  private func command(_ path: String, _ file: String) -> String {
    let options =
      (examples ? ["--examples"] : []) + (matrix ? ["--matrix"] : []) + (format == .csv ? ["--format", "csv"] : [])
    let more = suites.suite.isEmpty ? [] : ["--suite"] + suites.suite
    let words = ["sayso", "policy", "render", path] + options + more + ["--output", file]
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}

/// A word of a command line, to be pasted into a shell.
enum ShellWord {
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_./:@%+=".unicodeScalars.contains(scalar)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
