public import FoundationEssentials

/// A stretch of time, half-open: it holds `from` and not `until`. A missing end is open.
public struct TimeWindow: Hashable, Sendable {
  public let from: Date?
  public let until: Date?

  public static let always = TimeWindow(from: nil, end: nil)

  /// Throws ``CalendarError/emptyWindow`` unless `from` comes before `until`.
  public init(from: Date?, until: Date?) throws(CalendarError) {
    if let from, let until, from >= until { throw .emptyWindow }
    self.init(from: from, end: until)
  }

  /// From the first moment of one day to the last of another, by the clock of `zone`.
  public init(from: LocalDate?, through: LocalDate?, in zone: PolicyZone) throws(CalendarError) {
    try self.init(from: from.map(zone.startOfDay), until: through.map(zone.endOfDay))
  }

  public func contains(_ moment: Date) -> Bool {
    if let from, moment < from { return false }
    if let until, moment >= until { return false }
    return true
  }

  private init(from: Date?, end: Date?) {
    self.from = from
    until = end
  }
}

extension PolicyZone {
  /// The start of the day after `date`: what an inclusive `through` means.
  public func endOfDay(_ date: LocalDate) -> Date { startOfDay(date.adding(days: 1)) }

  /// Reads the beginning of something: a date, meaning its first moment, or a date and time.
  public func beginning(parsing text: String) throws(CalendarError) -> Date {
    if let date = try? LocalDate(parsing: text) { return startOfDay(date) }
    do {
      return try resolve(LocalMoment(parsing: text))
    } catch .bareDate {
      throw .noSuchDate(text)
    }
  }

  /// Reads a date and time. A bare date is refused, because it doesn't say whether the day itself still counts.
  public func moment(parsing text: String) throws(CalendarError) -> Date {
    try resolve(LocalMoment(parsing: text))
  }
}
