/// Times one stage of a scan alone: no process to be started, no file to be read, no report to be written.
///
///     Stages screen POLICY LINES REPETITIONS          which posts may hold anything that the policy looks for
///     Stages terms POLICY TERMS LINES REPETITIONS     the same, and in those the terms themselves, with their places
///     Stages found POLICY TERMS LINES 0               prints them instead: line, start and end in bytes
///     Stages rows NDJSON REPETITIONS                  a row's fields, where they lie in it
///     Stages screened POLICY NDJSON REPETITIONS       both: rows, and which of them may hold anything
///     Stages clear POLICY NDJSON 0                    prints the line numbers of those that hold nothing
///     Stages check POLICY NDJSON REPETITIONS          every row read as a post and checked in full
///
/// Prints one JSON object: what a pass counted, and the processor's seconds of each pass.
@main
enum Stages {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard let repetitions = arguments.popLast().flatMap({ Int($0) }), let name = arguments.first,
      let stage = try stage(name, Array(arguments.dropFirst()))
    else { throw Misuse() }
    if name == "found", let terms = stage as? TermStage { terms.list() }
    if name == "clear", let rows = stage as? ScreenedRowStage { rows.listClear() }
    let counts = stage.pass()
    let seconds = (0..<repetitions).map { _ in
      let start = ProcessorTime.now
      _ = stage.pass()
      return ProcessorTime.now - start
    }
    let named = counts.map { "\"\($0.name)\":\($0.count)" }.joined(separator: ",")
    print("{\"counts\":{\(named)},\"seconds\":[\(seconds.map { "\($0)" }.joined(separator: ","))]}")
  }

  private static func stage(_ name: String, _ operands: [String]) throws -> (any Stage)? {
    switch (name, operands.count) {
    case ("screen", 2): try ScreenStage(policy: operands[0], lines: operands[1])
    case ("terms", 3), ("found", 3): try TermStage(policy: operands[0], terms: operands[1], lines: operands[2])
    case ("rows", 1): try RowStage(rows: operands[0])
    case ("screened", 2), ("clear", 2): try ScreenedRowStage(policy: operands[0], rows: operands[1])
    case ("check", 2): try CheckStage(policy: operands[0], rows: operands[1])
    default: nil
    }
  }
}

struct Misuse: Error {}

/// What is timed. Everything it needs is loaded when it is made.
protocol Stage {
  func pass() -> [Tally]
}

typealias Tally = (name: String, count: Int)
