import SaysoCalendar

/// Posts by day, week, month or year, whichever makes a chart that can be read.
///
/// Clocks of old exports may be wrong by decades. When everything would need more than five years of months, the chart
/// shows the stretch in which all but the first and last hundredth of the posts lie, and one bar each for what is
/// earlier and later.
struct TimeBuckets {
  enum Unit: Hashable { case day, week, month, year }

  struct Bucket: Hashable {
    enum Place: Hashable { case earlier, within, later }

    let place: Place
    /// The first day; of an earlier bar the day before which everything lies.
    let start: LocalDate
    var tally = VerdictTally()
  }

  let unit: Unit
  let buckets: [Bucket]

  private static let most = 60

  init(_ days: [Int: VerdictTally]) {
    let sorted = days.sorted { $0.key < $1.key }
    guard let first = sorted.first?.key, let last = sorted.last?.key else {
      unit = .day
      buckets = []
      return
    }
    var window = first...last
    if last - first > Self.longest(.month) { window = Self.bulk(sorted) }
    unit = Self.unit(window.upperBound - window.lowerBound)
    var starts = Self.starts(window, unit)
    if starts.count > Self.most { starts = Array(starts.suffix(Self.most)) }
    buckets = Self.fill(starts, unit, sorted)
  }

  /// `3 Mar 2025`, `Week of 3 Mar 2025`, `March 2025`, `2025`.
  func name(_ bucket: Bucket) -> String {
    switch bucket.place {
    case .earlier: return "Before \(MomentFormat.short(bucket.start))"
    case .later: return "From \(MomentFormat.short(bucket.start)) on"
    case .within: break
    }
    switch unit {
    case .day: return MomentFormat.short(bucket.start)
    case .week: return "Week of \(MomentFormat.short(bucket.start))"
    case .month: return String(MomentFormat.long(bucket.start).drop { $0 != " " }.dropFirst())
    case .year: return String(bucket.start.year)
    }
  }

  private static func longest(_ unit: Unit) -> Int {
    switch unit {
    case .day: 41
    case .week: 370
    case .month: 1826
    case .year: .max
    }
  }

  private static func unit(_ span: Int) -> Unit {
    for unit in [Unit.day, .week, .month] where span <= longest(unit) { return unit }
    return .year
  }

  /// The days between which all but the first and the last hundredth of the posts lie.
  private static func bulk(_ days: [(key: Int, value: VerdictTally)]) -> ClosedRange<Int> {
    let spared = days.reduce(0) { $0 + $1.value.total } / 100
    func edge(_ days: some Sequence<(key: Int, value: VerdictTally)>) -> Int {
      var seen = 0
      for (day, tally) in days {
        seen += tally.total
        if seen > spared { return day }
      }
      return days.first { _ in true }?.key ?? 0
    }
    let start = edge(days)
    return start...max(start, edge(days.reversed()))
  }

  private static func start(_ date: LocalDate, _ unit: Unit) -> LocalDate {
    switch unit {
    case .day: date
    case .week: date.adding(days: -VerdictTally.weekday(date))
    case .month: LocalDate(year: date.year, month: date.month, day: 1) ?? date
    case .year: LocalDate(year: date.year, month: 1, day: 1) ?? date
    }
  }

  private static func next(_ date: LocalDate, _ unit: Unit) -> LocalDate {
    switch unit {
    case .day: date.adding(days: 1)
    case .week: date.adding(days: 7)
    case .month: start(date.adding(days: 31), .month)
    case .year: start(date.adding(days: 366), .year)
    }
  }

  private static func starts(_ window: ClosedRange<Int>, _ unit: Unit) -> [LocalDate] {
    var starts = [start(LocalDate(dayNumber: window.lowerBound), unit)]
    while let last = starts.last, case let following = next(last, unit), following > last,
      following.dayNumber <= window.upperBound
    {
      starts.append(following)
    }
    return starts
  }

  private static func fill(_ starts: [LocalDate], _ unit: Unit, _ days: [(key: Int, value: VerdictTally)]) -> [Bucket] {
    guard let first = starts.first, let last = starts.last else { return [] }
    let end = next(last, unit)
    var earlier = Bucket(place: .earlier, start: first)
    var later = Bucket(place: .later, start: end)
    var buckets = starts.map { Bucket(place: .within, start: $0) }
    var index = 0
    for (day, tally) in days {
      if day < first.dayNumber {
        earlier.tally += tally
      } else if day >= end.dayNumber, end > last {
        later.tally += tally
      } else {
        while index + 1 < starts.count, starts[index + 1].dayNumber <= day { index += 1 }
        buckets[index].tally += tally
      }
    }
    return (earlier.tally.total > 0 ? [earlier] : []) + buckets + (later.tally.total > 0 ? [later] : [])
  }
}
