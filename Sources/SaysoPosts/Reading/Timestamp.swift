public import FoundationEssentials

/// Points in time as RFC 3339 and the common part of ISO 8601 write them: `2026-03-01T09:00:00.5+01:00`.
///
/// Seconds and their fraction may be left out; `T` may be a space; the offset is `Z`, `±hh:mm`, `±hhmm` or `±hh` and
/// must be there. A leap second counts as the second after it.
public enum Timestamp {
  public static func parse(_ text: String) throws(TimeFault) -> Date {
    var cursor = DigitCursor(Array(text.utf8))
    guard let year = cursor.number(4), cursor.take("-"), let month = cursor.number(2), cursor.take("-"),
      let day = cursor.number(2), cursor.take("T") || cursor.take("t") || cursor.take(" "),
      let hour = cursor.number(2), cursor.take(":"), let minute = cursor.number(2)
    else { throw .form }
    var second = 0
    var fraction = 0.0
    if cursor.take(":") {
      guard let seconds = cursor.number(2) else { throw .form }
      second = seconds
      if cursor.take(".") || cursor.take(",") {
        guard let digits = cursor.fraction() else { throw .form }
        fraction = digits
      }
    }
    guard (1...12).contains(month), day >= 1, day <= days(in: month, of: year), hour <= 23, minute <= 59, second <= 60
    else { throw .range }
    let offset = try offset(&cursor)
    let days = daysSinceEpoch(year: year, month: month, day: day)
    return Date(
      timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second - offset) + fraction)
  }

  /// In seconds.
  private static func offset(_ cursor: inout DigitCursor) throws(TimeFault) -> Int {
    if cursor.isAtEnd { throw .noOffset }
    if cursor.take("Z") || cursor.take("z") {
      if cursor.isAtEnd { return 0 }
      throw .form
    }
    let sign = cursor.take("-") ? -1 : 1
    guard sign < 0 || cursor.take("+"), let hours = cursor.number(2) else { throw .form }
    var minutes = 0
    if !cursor.isAtEnd {
      _ = cursor.take(":")
      guard let number = cursor.number(2), cursor.isAtEnd else { throw .form }
      minutes = number
    }
    guard hours <= 23, minutes <= 59 else { throw .range }
    return sign * (hours * 3600 + minutes * 60)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 in the Gregorian calendar, counting years from March so that 29 February comes last.
  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// Reads fixed runs of ASCII digits from left to right.
private struct DigitCursor {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == sign.value else { return false }
    position += 1
    return true
  }

  mutating func number(_ width: Int) -> Int? {
    guard position + width <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + width] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += width
    return value
  }

  /// What follows the decimal point; digits beyond the ninth are read and dropped.
  mutating func fraction() -> Double? {
    let start = position
    var value = 0.0
    var unit = 0.1
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      if position - start < 9 { value += Double(bytes[position] - 0x30) * unit }
      unit /= 10
      position += 1
    }
    return position > start ? value : nil
  }
}
