import ArgumentParser
import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// What is known of a post beside its text. A flag wins over what the post itself says.
struct PostOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who posts: a person of the policy, by id or full name. Otherwise $SAYSO_AS.", valueName: "person"))
  var author: String?

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("Where it goes: x, linkedin, instagram … Otherwise $SAYSO_ON.", valueName: "platform"))
  var platform: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "When it goes out: 2026-12-01T10:00, by the policy's clock, or with an offset.", valueName: "time"))
  var at: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The moment to count deadlines from, instead of the clock's: for reports that can be made again.",
      valueName: "time"))
  var now: String?

  /// What the command line says. An empty value, as of a variable that is not set, says nothing.
  var typedAuthor: String? { author.flatMap(\.given) }
  var typedPlatform: PlatformID? { platform.flatMap(\.given).map { PlatformID($0.lowercased()) } }

  var givenAuthor: String? { typedAuthor ?? TerminalSettings.environment("SAYSO_AS").flatMap(\.given) }
  var givenPlatform: PlatformID? {
    typedPlatform ?? TerminalSettings.environment("SAYSO_ON").flatMap(\.given).map { PlatformID($0.lowercased()) }
  }

  func givenMoment(_ zone: PolicyZone) throws -> Date? { try at.map { try Self.moment($0, zone) } }

  /// The clock of the whole run: read once, so that every answer of it counts from the same moment.
  func clock(_ zone: PolicyZone) throws -> Date { try now.map { try Self.moment($0, zone, option: "--now") } ?? Date() }

  static func moment(_ text: String, _ zone: PolicyZone, option: String = "--at") throws -> Date {
    do {
      return try zone.moment(parsing: text)
    } catch {
      throw CommandProblem.badTime(option, text, error)
    }
  }
}

extension String {
  /// `nil` when it is blank.
  var given: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
