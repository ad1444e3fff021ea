/// Why a date, a time, a duration, a zone or opening hours could not be understood.
///
/// ``description`` is one plain sentence for the author of a policy or of a command line; the place is the caller's.
public enum CalendarError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownZone(String, nearest: [String])
  case malformedDate(String)
  case noSuchDate(String)
  case malformedTime(String)
  case noSuchTime(String)
  case malformedMoment(String)
  /// A date stands where a moment is needed.
  case bareDate(String)
  case noSuchOffset(String)
  /// The clock was put forward over this time.
  case nonexistentTime(LocalMoment, zone: String)
  /// The clock showed this time twice; `offsets` are the two readings, in seconds east of UTC, earlier moment first.
  case ambiguousTime(LocalMoment, zone: String, offsets: [Int])
  case malformedDuration(String)
  case durationTooLong(String)
  case malformedDays(String)
  case emptyPeriod(from: LocalTime, to: LocalTime)
  case emptyWindow

  public var description: String {
    switch self {
    case .unknownZone(let name, let nearest): Self.unknownZone(name, nearest)
    case .malformedDate(let text): "“\(text)” is not a date; write it as 2027-03-01."
    case .noSuchDate(let text): "There is no such day as \(text)."
    case .malformedTime(let text): "“\(text)” is not a time of day; write it as 09:00."
    case .noSuchTime(let text): "There is no such time of day as \(text)."
    case .malformedMoment(let text): "“\(text)” is not a date and time; write it as 2027-03-01T09:00."
    case .bareDate(let text): "“\(text)” is a date without a time; write it as \(text)T09:00."
    case .noSuchOffset(let text): "“\(text)” has an offset from UTC that no clock uses; write it as +01:00 or Z."
    case .nonexistentTime(let moment, let zone):
      "In \(zone) the clocks go forward over \(moment), so that time never happens; choose another or add its offset."
    case .ambiguousTime(let moment, let zone, let offsets): Self.ambiguous(moment, zone, offsets)
    case .malformedDuration(let text): "“\(text)” is not a duration; write it as PT15M, PT1H30M or P2D."
    case .durationTooLong(let text): "“\(text)” is longer than a year."
    case .malformedDays(let text): "“\(text)” doesn't name days of the week; write them as mon-fri or sat sun."
    case .emptyPeriod(let from, let to):
      "Hours from \(from) to \(to) end before they start; split hours that run past midnight at 24:00."
    case .emptyWindow: "It ends before it starts."
    }
  }

  private static func unknownZone(_ name: String, _ nearest: [String]) -> String {
    let sentence = "“\(name)” is not the name of a time zone"
    guard !nearest.isEmpty else { return sentence + "; write it as Europe/London." }
    return sentence + "; did you mean \(nearest.joined(separator: " or "))?"
  }

  private static func ambiguous(_ moment: LocalMoment, _ zone: String, _ offsets: [Int]) -> String {
    let choices = offsets.map { "\(moment)\(UTCOffset.text($0))" }.joined(separator: " or ")
    return "In \(zone) the clocks go back over \(moment), so that time happens twice; write \(choices)."
  }
}
