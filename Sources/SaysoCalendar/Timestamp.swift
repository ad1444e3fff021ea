public import FoundationEssentials

/// Points in time as RFC 3339 and the common part of ISO 8601 write them: `2026-03-01T09:00:00.5+01:00`. They name the
/// same moment wherever they are read.
public enum Timestamp {
  /// Seconds and their fraction may be left out; `T` may be a space; the offset is `Z`, `±hh:mm`, `±hhmm` or `±hh` and
  /// must be there. Years run from 0 to 9999. A leap second counts as the second after it (RFC 3339 §5.7 lets it stand;
  /// POSIX time has no room for it).
  public static func parse(_ text: String) throws(TimeFault) -> Date {
    var reader = FieldReader(text)
    guard let (year, month, day) = LocalDate.fields(&reader),
      reader.accept("T") || reader.accept("t") || reader.accept(" "),
      let (hour, minute, second) = LocalTime.fields(&reader), let fraction = fraction(&reader)
    else { throw .form }
    guard LocalDate.exists(year, month, day), hour <= 23, minute <= 59, second <= 60 else { throw .range }
    let offset = try offset(&reader)
    let days = LocalDate.dayNumber(year, month, day)
    return Date(
      timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second - offset) + fraction)
  }

  /// `2026-11-22T10:00:00Z`: UTC, whole seconds.
  public static func text(_ moment: Date) -> String {
    let local = LocalMoment(clockSeconds: Instant.seconds(moment))
    return "\(local.date)T\(local.time.clock(seconds: true))Z"
  }

  /// 0 when there is no fraction, `nil` when it has no digits. Digits after the ninth are dropped.
  private static func fraction(_ reader: inout FieldReader) -> Double? {
    guard reader.accept(".") || reader.accept(",") else { return 0 }
    var value = 0.0
    var unit = 0.1
    var digits = 0
    while let digit = reader.digits(1) {
      if digits < 9 { value += Double(digit) * unit }
      unit /= 10
      digits += 1
    }
    return digits == 0 ? nil : value
  }

  /// In seconds, east positive. Exports hold offsets that no clock uses, so any below a day will do.
  private static func offset(_ reader: inout FieldReader) throws(TimeFault) -> Int {
    if reader.isAtEnd { throw .noOffset }
    if reader.accept("Z") || reader.accept("z") {
      if reader.isAtEnd { return 0 }
      throw .form
    }
    let isWest = reader.accept("-")
    guard isWest || reader.accept("+"), let hours = reader.digits(2) else { throw .form }
    var minutes = 0
    if !reader.isAtEnd {
      _ = reader.accept(":")
      guard let number = reader.digits(2), reader.isAtEnd else { throw .form }
      minutes = number
    }
    guard hours <= 23, minutes <= 59 else { throw .range }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

/// What is wrong with a point in time.
public enum TimeFault: Error, Hashable, Sendable, CaseIterable {
  /// Not of the form `2026-03-01T09:00:00+01:00`.
  case form
  /// A month 13, a 30 February, an hour 24.
  case range
  /// Nothing tells which zone is meant.
  case noOffset
}
