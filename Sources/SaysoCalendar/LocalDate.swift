public import FoundationEssentials

/// A day of the Gregorian calendar, in no zone. Years run from 1 to 9999.
public struct LocalDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), Self.exists(year, month, day) else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  public init(parsing text: String) throws(CalendarError) {
    var reader = FieldReader(text)
    guard let fields = Self.fields(&reader), reader.isAtEnd else { throw .malformedDate(text) }
    guard let date = LocalDate(year: fields.0, month: fields.1, day: fields.2) else { throw .noSuchDate(text) }
    self = date
  }

  /// The day so many days after 1 January 1970, held within the years 1 to 9999.
  ///
  /// Howard Hinnant's “chrono-compatible low-level date algorithms”: eras of 400 years that start on 1 March.
  public init(dayNumber: Int) {
    let shifted = min(max(dayNumber, Self.first), Self.last) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(unchecked: year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The day in UTC.
  public init(utc moment: Date) {
    let seconds = Instant.seconds(moment)
    self.init(dayNumber: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
  }

  /// Days since 1 January 1970.
  public var dayNumber: Int { Self.dayNumber(year, month, day) }

  /// As ``dayNumber``, of any year: timestamps may lie in the year 0.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  public var weekday: Weekday {
    let sinceMonday = (dayNumber + 3) % 7  // 1 January 1970 was a Thursday.
    return Weekday.allCases[sinceMonday < 0 ? sinceMonday + 7 : sinceMonday]
  }

  public func adding(days: Int) -> LocalDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return LocalDate(dayNumber: overflow ? (days < 0 ? Self.first : Self.last) : sum)
  }

  public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func fields(_ reader: inout FieldReader) -> (Int, Int, Int)? {
    guard let year = reader.digits(4), reader.accept("-"), let month = reader.digits(2), reader.accept("-"),
      let day = reader.digits(2)
    else { return nil }
    return (year, month, day)
  }

  /// Whether the year has such a month and the month such a day, whatever the year.
  static func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1...12).contains(month) && (1...length(ofMonth: month, in: year)).contains(day)
  }

  /// 1 January 1 and 31 December 9999.
  private static let first = -719_162
  private static let last = 2_932_896

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
