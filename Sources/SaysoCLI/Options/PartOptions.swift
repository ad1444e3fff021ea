import ArgumentParser
import SaysoPosts

/// For whoever scans something large in parts, on several machines.
struct PartOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The number of standard input's first line, when it is a part of a larger file, in NDJSON or plain text.",
      valueName: "number"))
  var firstLine: Int?

  @Flag(
    name: .long,
    help: "Leave the policy's goals unmeasured: the exports are a part of something larger, and don't show the whole.")
  var noMeasures = false

  func validate() throws {
    guard let firstLine else { return }
    if !(1...ReadingOptions.mostLines).contains(firstLine) {
      throw ValidationError("--first-line takes a number from 1 to \(ReadingOptions.mostLines).")
    }
  }

  /// Throws when the number doesn't go with what is to be read.
  func validate(_ files: [String], mapping: [String]) throws {
    guard firstLine != nil else { return }
    if files != ["-"] {
      throw ValidationError("--first-line needs standard input as the only export: write - for it, and name no other.")
    }
    if !mapping.isEmpty {
      throw ValidationError("--first-line can't go with --map: a mapped file is read from its beginning on.")
    }
  }
}
