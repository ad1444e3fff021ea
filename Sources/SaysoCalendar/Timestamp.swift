public import FoundationEssentials

/// RFC 3339 date-times, which name a moment wherever they are read.
public enum Timestamp {
  /// Reads `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)`. A leap second counts as the second after it (RFC 3339 §5.7 lets
  /// it stand; POSIX time has no room for it).
  public static func parse(_ text: String) throws(CalendarError) -> Date {
    var reader = FieldReader(text)
    guard let day = LocalDate.fields(&reader), reader.accept("T") || reader.accept("t"), let hour = reader.digits(2),
      reader.accept(":"), let minute = reader.digits(2), reader.accept(":"), let second = reader.digits(2),
      let fraction = fraction(&reader)
    else { throw .malformedTimestamp(text) }
    if reader.isAtEnd { throw .missingOffset(text) }
    guard let offset = UTCOffset.read(&reader), reader.isAtEnd else { throw .noSuchOffset(text) }
    guard let date = LocalDate(year: day.0, month: day.1, day: day.2) else { throw .noSuchDate(text) }
    guard let time = LocalTime(hour: hour, minute: minute, second: second == 60 ? 59 : second) else {
      throw .noSuchTime(text)
    }
    let clock = LocalMoment(date: date, time: time).clockSeconds + (second == 60 ? 1 : 0)
    return Date(timeIntervalSince1970: Double(clock - offset) + fraction)
  }

  /// `2026-11-22T10:00:00Z`: UTC, whole seconds.
  public static func text(_ moment: Date) -> String {
    let local = LocalMoment(clockSeconds: Instant.seconds(moment))
    return "\(local.date)T\(local.time.clock(seconds: true))Z"
  }

  /// 0 when there is no fraction, `nil` when it has no digits. Digits after the ninth are dropped.
  private static func fraction(_ reader: inout FieldReader) -> Double? {
    guard reader.accept(".") else { return 0 }
    var value = 0.0
    var scale = 1.0
    var digits = 0
    while let digit = reader.digits(1) {
      digits += 1
      guard digits <= 9 else { continue }
      scale /= 10
      value += Double(digit) * scale
    }
    return digits == 0 ? nil : value
  }
}
