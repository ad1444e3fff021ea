/// A date and a time of day as somebody wrote them, with or without an offset from UTC.
public struct LocalMoment: Hashable, Sendable, CustomStringConvertible {
  public let date: LocalDate
  public let time: LocalTime
  /// Seconds east of UTC; `nil` when a zone must tell.
  public let offset: Int?

  public init(date: LocalDate, time: LocalTime, offset: Int? = nil) {
    self.date = date
    self.time = time
    self.offset = offset
  }

  /// Reads `YYYY-MM-DDTHH:MM[:SS]`, which may be followed by `Z` or `±HH:MM`.
  public init(parsing text: String) throws(CalendarError) {
    var reader = FieldReader(text)
    guard let day = LocalDate.fields(&reader) else { throw .malformedMoment(text) }
    if reader.isAtEnd {
      throw LocalDate(year: day.0, month: day.1, day: day.2) == nil ? .noSuchDate(text) : .bareDate(text)
    }
    guard reader.accept("T"), let clock = LocalTime.fields(&reader) else { throw .malformedMoment(text) }
    let offset = try Self.offset(&reader, text)
    guard let date = LocalDate(year: day.0, month: day.1, day: day.2) else { throw .noSuchDate(text) }
    guard let time = LocalTime(hour: clock.0, minute: clock.1, second: clock.2) else { throw .noSuchTime(text) }
    self.init(date: date, time: time, offset: offset)
  }

  public var description: String { "\(date)T\(time)\(offset.map(UTCOffset.text) ?? "")" }

  /// The reading of this clock as if it stood in Greenwich, in seconds since 1970.
  package var clockSeconds: Int { date.dayNumber * 86_400 + time.secondOfDay }

  init(clockSeconds: Int) {
    let day = Int((Double(clockSeconds) / 86_400).rounded(.down))
    self.init(date: LocalDate(dayNumber: day), time: LocalTime(unchecked: clockSeconds - day * 86_400))
  }

  private static func offset(_ reader: inout FieldReader, _ text: String) throws(CalendarError) -> Int? {
    if reader.isAtEnd { return nil }
    guard let sign = reader.next, [UInt8(ascii: "Z"), UInt8(ascii: "z"), 0x2B, 0x2D].contains(sign) else {
      throw .malformedMoment(text)
    }
    guard let offset = UTCOffset.read(&reader), reader.isAtEnd else { throw .noSuchOffset(text) }
    return offset
  }
}
