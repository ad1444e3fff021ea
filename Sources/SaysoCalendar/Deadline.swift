public import FoundationEssentials

/// The moment by which a contact answers.
///
/// A request that comes while the contact is away counts from the next opening. Then
/// - `PTnHnM` counts the minutes in which the hours are open, real minutes also on a day when the clock changes;
/// - `PnD` is the same clock time so many open days later; where those hours are closed at that clock time (a shorter
///   Friday, a lunch break), the next opening after it.
///
/// A contact without hours is always there. An opening or closing time that the clock shows twice is taken the first
/// time; one that it skips, at the moment of the change. The work grows with the days crossed, not with the minutes.
public enum Deadline {
  /// `nil` when the hours don't open on any of 400 days in a row, or when the deadline would be ten years away.
  public static func deadline(
    after start: Date, within duration: PolicyDuration, hours: OpeningHours?, zone: PolicyZone
  ) -> Date? {
    guard let hours else { return always(start, duration, zone) }
    switch duration {
    case .openMinutes(let minutes): return openMinutes(minutes, after: start, hours, zone)
    case .openDays(let days): return openDays(days, after: start, hours, zone)
    }
  }

  private static let longestClosure = 400
  private static let farthestDay = 3653

  private static func always(_ start: Date, _ duration: PolicyDuration, _ zone: PolicyZone) -> Date {
    switch duration {
    case .openMinutes(let minutes): return start.addingTimeInterval(Double(minutes) * 60)
    case .openDays(0): return start
    case .openDays(let days):
      let local = zone.local(start)
      return zone.firstMoment(local.date.adding(days: days), local.time)
    }
  }

  private static func openMinutes(_ minutes: Int, after start: Date, _ hours: OpeningHours, _ zone: PolicyZone) -> Date?
  {
    var left = Double(minutes) * 60
    var date = zone.local(start).date
    var closedDays = 0
    for _ in 0..<farthestDay where closedDays <= longestClosure {
      let periods = moments(hours, date, zone).filter { $0.upperBound > start }
      for period in periods {
        let from = max(period.lowerBound, start)
        let length = period.upperBound.timeIntervalSince(from)
        if left <= length { return from.addingTimeInterval(left) }
        left -= length
      }
      closedDays = periods.isEmpty ? closedDays + 1 : 0
      date = date.adding(days: 1)
    }
    return nil
  }

  private static func openDays(_ days: Int, after start: Date, _ hours: OpeningHours, _ zone: PolicyZone) -> Date? {
    guard let arrival = opening(from: start, hours, zone) else { return nil }
    let local = zone.local(arrival)
    guard days > 0 else { return arrival }
    var date = local.date
    var openDays = 0
    var closedDays = 0
    for _ in 0..<farthestDay where closedDays <= longestClosure {
      date = date.adding(days: 1)
      let isOpen = !hours.ranges(on: date).isEmpty
      openDays += isOpen ? 1 : 0
      closedDays = isOpen ? 0 : closedDays + 1
      if openDays == days { return opening(from: zone.firstMoment(date, local.time), hours, zone) }
    }
    return nil
  }

  /// `start` itself when the hours are open then, else the next opening.
  private static func opening(from start: Date, _ hours: OpeningHours, _ zone: PolicyZone) -> Date? {
    let first = zone.local(start).date
    for days in 0...longestClosure {
      let periods = moments(hours, first.adding(days: days), zone)
      if let period = periods.first(where: { $0.upperBound > start }) { return max(period.lowerBound, start) }
    }
    return nil
  }

  /// The day's periods as moments; one that the clock's change swallows is left out.
  private static func moments(_ hours: OpeningHours, _ date: LocalDate, _ zone: PolicyZone) -> [Range<Date>] {
    hours.ranges(on: date).compactMap { range in
      let from = zone.firstMoment(date, LocalTime(unchecked: range.lowerBound))
      let to = zone.firstMoment(date, LocalTime(unchecked: range.upperBound))
      return from < to ? from..<to : nil
    }
  }
}
