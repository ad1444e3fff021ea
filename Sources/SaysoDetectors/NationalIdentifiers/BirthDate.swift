/// The date of birth inside many identifiers.
enum BirthDate {
  /// Whether the calendar has the day. With `year` of two digits any century may be meant, so the leap day needs only
  /// a year divisible by four.
  static func isDay(year: Int?, month: Int?, day: Int?) -> Bool {
    guard let year, let month, let day, (1...12).contains(month), day >= 1 else { return false }
    let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if month == 2, day == 29 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0 || year < 100) }
    return day <= days[month - 1]
  }
}
