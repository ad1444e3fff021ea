import SaysoCalendar

/// How long somebody has to answer, in words.
enum DurationWords {
  static func of(_ duration: PolicyDuration) -> String {
    switch duration {
    case .openDays(let days): days == 1 ? "one open day" : "\(days) open days"
    case .openMinutes(let minutes) where minutes.isMultiple(of: 60) && minutes > 0:
      minutes == 60 ? "one open hour" : "\(minutes / 60) open hours"
    case .openMinutes(let minutes): minutes == 1 ? "one open minute" : "\(minutes) open minutes"
    }
  }
}

/// Days of the week, three or more in a row as `Mon–Fri`.
enum DayWords {
  static func of(_ days: Set<Weekday>) -> String {
    runs(days).map { run in
      let names = run.map(name)
      guard let first = names.first, let last = names.last, names.count > 2 else {
        return names.joined(separator: ", ")
      }
      return "\(first)–\(last)"
    }.joined(separator: ", ")
  }

  private static func runs(_ days: Set<Weekday>) -> [[Weekday]] {
    Weekday.allCases.reduce(into: [[]]) { runs, day in
      if days.contains(day) {
        runs[runs.count - 1].append(day)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }.filter { !$0.isEmpty }
  }

  private static func name(_ day: Weekday) -> String { day.rawValue.prefix(1).uppercased() + day.rawValue.dropFirst() }
}
