public import SaysoModel

/// When a contact is there: the same week over and over, but for closed days.
public struct OpeningHours: Hashable, Sendable {
  /// From `from` up to but not including `to`, on each of `days`.
  public struct Period: Hashable, Sendable {
    public let days: Set<Weekday>
    public let from: LocalTime
    /// May be 24:00. Hours that run past midnight are two periods.
    public let to: LocalTime

    /// Throws ``CalendarError/emptyPeriod(from:to:)`` unless `from` comes before `to`.
    public init(days: Set<Weekday>, from: LocalTime, to: LocalTime) throws(CalendarError) {
      guard from < to else { throw .emptyPeriod(from: from, to: to) }
      self.days = days
      self.from = from
      self.to = to
    }
  }

  public let id: HoursID
  public let open: [Period]
  public let closed: Set<LocalDate>
  /// Monday first; each day's ranges of seconds since midnight, in order, merged where they touch.
  private let week: [[Range<Int>]]

  public init(id: HoursID, open: [Period], closed: Set<LocalDate> = []) {
    self.id = id
    self.open = open
    self.closed = closed
    week = Weekday.allCases.map { day in
      Self.merged(open.filter { $0.days.contains(day) }.map { $0.from.secondOfDay..<$0.to.secondOfDay })
    }
  }

  /// Ranges of seconds since midnight by the wall clock; empty on a closed day.
  func ranges(on date: LocalDate) -> [Range<Int>] {
    closed.contains(date) ? [] : week[date.weekday.position]
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
