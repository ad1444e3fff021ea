import ArgumentParser
import SaysoPolicyXML

/// `sayso policy schema`: what editors complete from.
struct PolicySchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the XML Schema that editors complete and check by.",
    discussion: "It is the one of this version: put it where the policy's xml-model instruction points.")

  func run() { Output.write(SchemaPrinter.schema()) }
}
