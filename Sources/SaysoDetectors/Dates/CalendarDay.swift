/// What the calendar has (Gregorian, also for the years before it was introduced).
enum CalendarDay {
  /// Of a year with two digits any century may be meant, so a leap day needs only a year divisible by four; without a
  /// year, or with a part that is no number, there is no such day.
  static func exists(year: Int?, month: Int?, day: Int?) -> Bool {
    guard let year, let month, let day, (1...12).contains(month), day >= 1 else { return false }
    return day <= (month == 2 ? (mayBeLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31)
  }

  private static func mayBeLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0 || year < 100)
  }
}
