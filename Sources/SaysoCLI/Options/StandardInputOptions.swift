import ArgumentParser
import SaysoPosts

/// What standard input is called: the file that somebody else opened.
struct StandardInputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("What reports call standard input, and what its format is told by.", valueName: "name"))
  var stdinFilename: String?

  func validate() throws {
    if stdinFilename == "" { throw ValidationError("--stdin-filename names no file.") }
  }

  func validate(_ files: [String]) throws {
    guard stdinFilename == nil || files.contains("-") else {
      throw ValidationError("--stdin-filename needs standard input: write - for the export.")
    }
  }

  func add(to options: inout ReadingOptions) {
    if let stdinFilename { options.standardInputName = stdinFilename }
  }
}
