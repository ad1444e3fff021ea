import ArgumentParser
import SaysoAuthoring
import SaysoPolicyXML

/// `sayso policy new`: a policy to start from.
struct PolicyNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes a policy to start from, and beside it the schema your editor completes from.",
    discussion: "Nothing is ever overwritten. Exit status: 0 written, 2 not written.")

  @Argument(help: ArgumentHelp("Where it goes.", valueName: "file")) var file = PolicyLocation.fileName

  func run() throws {
    let written: [String]
    do {
      written = try StarterPolicy.write(to: file, schema: SchemaPrinter.schema())
    } catch {
      Output.notice(error.sentence)
      throw ExitStatus.failed
    }
    Output.notice("Written: \(written.joined(separator: " and ")).")
    Output.notice("EDIT marks what is yours to fill in. Try it as you go:  sayso policy test \(file)")
  }
}
