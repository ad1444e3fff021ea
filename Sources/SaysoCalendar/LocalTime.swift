/// What a clock shows, from 00:00 to 23:59:59; the end of a period may be 24:00.
public struct LocalTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 0 to 86,400.
  public let secondOfDay: Int

  /// `nil` when no clock shows it.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    secondOfDay = hour * 3600 + minute * 60 + second
  }

  /// Reads `HH:MM` or `HH:MM:SS`.
  public init(parsing text: String) throws(CalendarError) {
    var reader = FieldReader(text)
    guard let fields = Self.fields(&reader), reader.isAtEnd else { throw .malformedTime(text) }
    guard let time = LocalTime(hour: fields.0, minute: fields.1, second: fields.2) else { throw .noSuchTime(text) }
    self = time
  }

  /// Reads a time at which a period may end: as `init(parsing:)`, and `24:00`.
  public init(parsingEnd text: String) throws(CalendarError) {
    if text == "24:00" { self = .endOfDay } else { try self.init(parsing: text) }
  }

  public static let midnight = LocalTime(unchecked: 0)
  public static let endOfDay = LocalTime(unchecked: 86_400)

  public var hour: Int { secondOfDay / 3600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  /// `09:00`, or `09:00:30` when there are seconds.
  public var description: String { clock(seconds: second != 0) }

  public static func < (left: Self, right: Self) -> Bool { left.secondOfDay < right.secondOfDay }

  static func fields(_ reader: inout FieldReader) -> (Int, Int, Int)? {
    guard let hour = reader.digits(2), reader.accept(":"), let minute = reader.digits(2) else { return nil }
    guard reader.accept(":") else { return (hour, minute, 0) }
    return reader.digits(2).map { (hour, minute, $0) }
  }

  init(unchecked secondOfDay: Int) { self.secondOfDay = secondOfDay }
}
