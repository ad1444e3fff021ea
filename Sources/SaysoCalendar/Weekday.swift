/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: String, Sendable, CaseIterable, Comparable {
  case mon, tue, wed, thu, fri, sat, sun

  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: Self, right: Self) -> Bool { left.position < right.position }
}

extension Set<Weekday> {
  /// Reads days and ranges of days separated by blanks: `mon-fri`, `sat sun`, `fri-mon`.
  public init(parsing text: String) throws(CalendarError) {
    var days: Set<Weekday> = []
    for item in text.split(separator: " ") {
      guard let range = Self.range(item) else { throw .malformedDays(text) }
      days.formUnion(range)
    }
    guard !days.isEmpty else { throw .malformedDays(text) }
    self = days
  }

  /// A range may run over the end of the week.
  private static func range(_ item: Substring) -> [Weekday]? {
    let ends = item.split(separator: "-", omittingEmptySubsequences: false).map { Weekday(rawValue: String($0)) }
    guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
    let length = (last.position - first.position + 7) % 7
    return (0...length).map { Weekday.allCases[(first.position + $0) % 7] }
  }
}
