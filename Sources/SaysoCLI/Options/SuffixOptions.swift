import ArgumentParser
import SaysoText

/// Which list says where a registrable domain begins.
struct SuffixOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A newer public suffix list (publicsuffix.org) than the one this machine's libpsl carries.", valueName: "file"))
  var psl: String?

  func load() throws -> PublicSuffixList {
    guard let psl else { return .builtin }
    do {
      return try PublicSuffixList(contentsOf: psl)
    } catch {
      throw CommandProblem.suffixList(error)
    }
  }
}
