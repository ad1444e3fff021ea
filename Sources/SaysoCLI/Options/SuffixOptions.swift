import ArgumentParser
import SaysoCalendar
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

extension PublicSuffixList {
  /// The day the list was made, in UTC; `nil` when nobody says.
  var day: LocalDate? { date.map { LocalDate(utc: $0) } }

  /// For those who ask how an answer came about.
  var note: String {
    guard let day else { return "Where registrable domains begin: a public suffix list without a date." }
    return "Where registrable domains begin: the public suffix list of \(MomentFormat.long(day))."
  }
}
