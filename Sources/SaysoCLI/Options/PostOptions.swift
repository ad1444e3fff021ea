import ArgumentParser
import FoundationEssentials
import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// What is known of a post beside its text. A flag wins over what the post itself says.
struct PostOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who posts: a person of the policy. Otherwise $SAYSO_AS.", valueName: "person"))
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

  var givenAuthor: String? { author ?? Self.environment("SAYSO_AS") }
  var givenPlatform: PlatformID? { (platform ?? Self.environment("SAYSO_ON")).map { PlatformID($0.lowercased()) } }

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

  private static func environment(_ name: String) -> String? {
    TerminalSettings.environment(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Says so when somebody names a person whom the policy does not know: the check goes on, with an unknown author.
enum AuthorNotice {
  static func give(_ author: String?, _ policy: Policy, on platform: PlatformID?) {
    guard let author, policy.people.resolve(author: author, account: nil, on: platform) == nil else { return }
    let nearest = NearestName.of(author, among: policy.people.persons.map(\.id.rawValue))
    let guess = nearest.map { " Did you mean “\($0)”?" } ?? ""
    Output.notice("The policy knows nobody called “\(author)”, so who is posting counts as unknown.\(guess)")
  }
}
