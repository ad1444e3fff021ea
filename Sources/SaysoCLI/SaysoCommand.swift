import ArgumentParser

@main
struct SaysoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sayso")
}
