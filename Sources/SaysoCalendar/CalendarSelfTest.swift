import FoundationEssentials
import SaysoModel

/// Cases that only a program with working zones gets right.
///
/// A statically linked release binary can lack the zone data that the same code has under `swift test`, so the program
/// itself must be able to answer.
public enum CalendarSelfTest {
  /// The names of the cases that came out wrong; empty when all is well. Takes some milliseconds.
  public static func failures() -> [String] {
    cases.filter { !$0.holds() }.map(\.name)
  }

  public static var names: [String] { cases.map(\.name) }

  private struct Case: Sendable {
    let name: String
    let holds: @Sendable () -> Bool
  }

  private static let cases: [Case] = [
    Case(name: "a deadline in London's summer time") {
      moment("Europe/London", "2027-07-01T09:00") == "2027-07-01T08:00:00Z"
    },
    Case(name: "a moment in New York's winter") {
      moment("America/New_York", "2027-01-04T09:00") == "2027-01-04T14:00:00Z"
    },
    Case(name: "a time that London's clocks skip") { moment("Europe/London", "2027-03-28T01:30") == "nonexistent" },
    Case(name: "a time that London's clocks show twice") { moment("Europe/London", "2027-10-31T01:30") == "ambiguous" },
    Case(name: "open minutes over a weekend with a change of clocks") {
      weekend("Europe/London", "2027-03-26T16:30") == "2027-03-29T07:30:00Z"
    },
    Case(name: "open minutes over New York's weekend with a change of clocks") {
      weekend("America/New_York", "2027-03-12T16:30") == "2027-03-15T12:30:00Z"
    },
    Case(name: "a zone that does not exist") { (try? PolicyZone("Europe/Larkfield")) == nil },
  ]

  private static func moment(_ zone: String, _ local: String) -> String {
    do throws(CalendarError) {
      return Timestamp.text(try PolicyZone(zone).moment(parsing: local))
    } catch {
      switch error {
      case .nonexistentTime: return "nonexistent"
      case .ambiguousTime: return "ambiguous"
      default: return error.description
      }
    }
  }

  /// An hour's work from a Friday afternoon, when the desk is there from 08:00 to 17:00, Monday to Friday.
  private static func weekend(_ zone: String, _ start: String) -> String? {
    guard let zone = try? PolicyZone(zone), let start = try? zone.moment(parsing: start),
      let from = LocalTime(hour: 8, minute: 0), let to = LocalTime(hour: 17, minute: 0),
      let period = try? OpeningHours.Period(days: [.mon, .tue, .wed, .thu, .fri], from: from, to: to)
    else { return nil }
    let hours = OpeningHours(id: "desk", open: [period])
    return Deadline.deadline(after: start, within: .openMinutes(60), hours: hours, zone: zone).map(Timestamp.text)
  }
}
