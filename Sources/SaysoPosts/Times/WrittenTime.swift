import FoundationEssentials
import SaysoCalendar

/// A time as somebody wrote it: which moment it is may still depend on the zone, and on whether days come before months.
struct WrittenTime: Hashable {
  enum Day: Hashable {
    case told(year: Int, month: Int, day: Int)
    /// `03/04/2024`: the first of two figures may be the day or the month.
    case figures(first: Int, second: Int, year: Int)
  }

  struct Clock: Hashable {
    /// Since midnight; 86,400 in a leap second.
    let seconds: Int
    let fraction: Double
  }

  let day: Day
  /// `nil` when only a day is given.
  let clock: Clock?
  /// Seconds east of UTC; `nil` when a zone must tell.
  let offset: Int?

  init(_ text: String) throws(TimeFault) {
    guard let tokens = TimeToken.tokens(text) else { throw .form }
    var grammar = TimeGrammar(tokens)
    try grammar.read()
    guard let day = grammar.day else { throw .form }
    (self.day, clock, offset) = (day, grammar.clock, grammar.offset)
  }

  /// The order that these figures alone tell: `15/03/2024` has its day first.
  var evidentOrder: DateOrder? {
    guard case .figures(let first, let second, _) = day else { return nil }
    switch (first > 12, second > 12) {
    case (true, false): return .dayFirst
    case (false, true): return .monthFirst
    default: return nil
    }
  }

  /// Whether it means one day or another, by the order of its figures. `04/04/2024` does not.
  var isAmbiguous: Bool {
    guard case .figures(let first, let second, _) = day else { return false }
    return first <= 12 && second <= 12 && first != second
  }

  /// `nil` while the order of its figures is open. Where the clock shows the time twice, the first; where it skips it,
  /// the moment of the change: nobody can be asked.
  func moment(in zone: PolicyZone, order: DateOrder?) throws(TimeFault) -> Date? {
    if isAmbiguous, order == nil { return nil }
    guard let date = date(evidentOrder ?? order ?? .monthFirst) else { throw .range }
    let seconds = clock?.seconds ?? 0
    guard let offset = offset ?? (zone == .utc ? 0 : nil) else {
      let whole = min(seconds, 86_399)
      let time = LocalTime(hour: whole / 3600, minute: whole / 60 % 60, second: whole % 60) ?? .midnight
      return zone.firstMoment(date, time).addingTimeInterval(Double(seconds - whole) + (clock?.fraction ?? 0))
    }
    return Date(timeIntervalSince1970: Double(date.dayNumber * 86_400 + seconds - offset) + (clock?.fraction ?? 0))
  }

  private func date(_ order: DateOrder) -> LocalDate? {
    switch day {
    case .told(let year, let month, let day): LocalDate(year: year, month: month, day: day)
    case .figures(let first, let second, let year):
      order == .dayFirst
        ? LocalDate(year: year, month: second, day: first) : LocalDate(year: year, month: first, day: second)
    }
  }
}
