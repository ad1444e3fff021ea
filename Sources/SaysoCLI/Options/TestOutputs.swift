import ArgumentParser
import SaysoAuthoring
import SaysoPosts

/// How a run of examples can be told.
enum TestFormat: String, CaseIterable, ExpressibleByArgument { case text, json, junit }

/// Where a run of examples is told: once on standard output or in a file, and in as many other files as are wanted.
struct TestOutputs: ParsableArguments {
  @Option(name: .long, help: "text, json or junit.") var format: TestFormat = .text
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write to a file instead of standard output, which is -; or, as FORMAT=FILE, to another file besides. May be "
        + "repeated.",
      valueName: "file | format=file"))
  var output: [String] = []
  @Flag(name: .long, help: "Show only what does not hold, and the summary.") var quiet = false
  @Flag(name: .long, help: "In junit, show the posts and names of confidential rules, too.") var reveal = false

  /// A file, `nil` for standard output, and what goes there.
  struct Target {
    let format: TestFormat
    let path: String?
  }

  /// Standard output has the usual format unless one was named for it.
  var targets: [Target] {
    let named = output.map(Self.target)
    let plain = named.filter { $0.format == nil }.map { Target(format: format, path: OutputPath.file($0.path)) }
    let others = named.compactMap { target in
      target.format.map { Target(format: $0, path: OutputPath.file(target.path)) }
    }
    let isTaken = !plain.isEmpty || others.contains { $0.path == nil }
    return (isTaken ? plain : [Target(format: format, path: nil)]) + others
  }

  func validate() throws {
    let paths = output.map { Self.target($0).path }
    if let twice = paths.enumerated().first(where: { paths[..<$0.offset].contains($0.element) })?.element,
      !twice.isEmpty
    {
      throw ValidationError("--output names \(twice) twice: the second report would destroy the first.")
    }
    if output.contains(where: { Self.target($0).path.isEmpty }) {
      throw ValidationError("--output takes FILE or FORMAT=FILE, the format being text, json or junit.")
    }
  }

  /// A name before `=` that is no format belongs to the file's.
  private static func target(_ written: String) -> (format: TestFormat?, path: String) {
    guard let sign = written.firstIndex(of: "="), let format = TestFormat(rawValue: String(written[..<sign])) else {
      return (nil, written)
    }
    return (format, String(written[written.index(after: sign)...]))
  }
}
