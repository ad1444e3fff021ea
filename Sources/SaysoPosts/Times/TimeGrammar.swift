import SaysoCalendar

/// Reads the parts of a written time from front to back.
struct TimeGrammar {
  private var rest: ArraySlice<TimeToken>
  private(set) var day: WrittenTime.Day?
  private(set) var clock: WrittenTime.Clock?
  /// Seconds east of UTC.
  private(set) var offset: Int?

  init(_ tokens: [TimeToken]) { rest = tokens[...] }

  /// Throws ``TimeFault/form`` where nothing of the kind stands.
  mutating func read() throws(TimeFault) {
    skipWeekday()
    if month(rest.first) != nil, case .number? = rest.dropFirst().first, !isMonthDayYear {
      return try readClockBeforeYear()
    }
    day = try readDay()
    skipJoint()
    guard !rest.isEmpty else { return }
    clock = try readClock()
    try readZone()
    guard rest.isEmpty else { throw .form }
  }

  // MARK: Days

  private mutating func readDay() throws(TimeFault) -> WrittenTime.Day {
    if let month = month(rest.first) {
      rest.removeFirst()
      let day = try number(1...2).value
      ordinal()
      _ = accept(",")
      return .told(year: try year(number(2...4)), month: month, day: day)
    }
    let first = try number(1...4)
    if first.digits == 4 {
      guard let sign = separator() else { throw .form }
      let month = try number(1...2).value
      guard accept(sign) else { throw .form }
      return .told(year: first.value, month: month, day: try number(1...2).value)
    }
    guard first.digits <= 2 else { throw .form }
    ordinal()
    let sign = separator()
    if let month = month(rest.first) {
      rest.removeFirst()
      for sign in [".", "-", "/", ","] as [Unicode.Scalar] where accept(sign) { break }
      return .told(year: try year(number(2...4)), month: month, day: first.value)
    }
    guard let sign else { throw .form }
    let second = try number(1...2).value
    guard accept(sign) else { throw .form }
    let year = try year(number(2...4))
    // Where points part them, the day stands first.
    return sign == "."
      ? .told(year: year, month: second, day: first.value) : .figures(first: first.value, second: second, year: year)
  }

  /// Two figures are of this century: no export is older.
  private func year(_ number: (value: Int, digits: Int)) throws(TimeFault) -> Int {
    switch number.digits {
    case 4: number.value
    case 2: 2000 + number.value
    default: throw .form
    }
  }

  private mutating func skipWeekday() {
    guard case .word(let word)? = rest.first, Self.weekdays.contains(where: { Self.isAbbreviation(word, of: $0) })
    else { return }
    rest.removeFirst()
    _ = accept(".")
    _ = accept(",")
  }

  /// `1st`, `22nd`
  private mutating func ordinal() {
    if case .word(let word)? = rest.first, ["st", "nd", "rd", "th"].contains(word) { rest.removeFirst() }
  }

  /// `Feb 18, 2023` or `February 18 2023`, unlike `Feb 18 12:33:11 +0000 2023`.
  private var isMonthDayYear: Bool {
    let behind = rest.dropFirst(2).drop { token in
      switch token {
      case .sign(UInt8(ascii: ",")), .word("st"), .word("nd"), .word("rd"), .word("th"): true
      default: false
      }
    }
    guard case .number(_, let digits)? = behind.first else { return false }
    return digits == 4
  }

  // MARK: Times of day

  /// As X writes them: `Feb 18 12:33:11 +0000 2023`.
  private mutating func readClockBeforeYear() throws(TimeFault) {
    guard let month = month(rest.first) else { throw .form }
    rest.removeFirst()
    let dayOfMonth = try number(1...2).value
    clock = try readClock()
    if case .number(_, 4)? = rest.first {} else { try readZone() }
    let year = try number(4...4).value
    guard rest.isEmpty else { throw .form }
    day = .told(year: year, month: month, day: dayOfMonth)
  }

  /// What stands between a day and a time of day: `T`, a comma, `at`.
  private mutating func skipJoint() {
    _ = accept(",")
    if case .word(let word)? = rest.first, word == "t" || word == "at" { rest.removeFirst() }
  }

  private mutating func readClock() throws(TimeFault) -> WrittenTime.Clock {
    var hour = try number(1...2).value
    guard accept(":") else { throw .form }
    let minute = try number(2...2).value
    var (second, fraction) = (0, 0.0)
    if accept(":") {
      second = try number(2...2).value
      if accept(".") || accept(",") { fraction = try readFraction() }
    }
    guard minute <= 59, second <= 60 else { throw .range }
    if let isAfternoon = readHalf() {
      guard (1...12).contains(hour) else { throw .range }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard hour <= 23 else { throw .range }
    return WrittenTime.Clock(seconds: hour * 3600 + minute * 60 + second, fraction: fraction)
  }

  private mutating func readFraction() throws(TimeFault) -> Double {
    let number = try number(1...TimeToken.longest)
    return (0..<min(number.digits, 9)).reduce(Double(number.value)) { value, _ in value / 10 }
  }

  /// `am`, `PM`, `a.m.`: whether it is the afternoon.
  private mutating func readHalf() -> Bool? {
    guard case .word(let word)? = rest.first else { return nil }
    if word == "am" || word == "pm" {
      rest.removeFirst()
      return word == "pm"
    }
    guard word == "a" || word == "p", rest.dropFirst().prefix(3) == [.sign(0x2E), .word("m"), .sign(0x2E)] else {
      return nil
    }
    rest.removeFirst(4)
    return word == "p"
  }

  // MARK: Zones

  private mutating func readZone() throws(TimeFault) {
    let isBracketed = accept("(")
    if case .word(let name)? = rest.first {
      guard let known = Self.zones[name] else { throw .form }
      rest.removeFirst()
      offset = known
      if known == 0, isSign { offset = try readOffset() }
    } else if isSign {
      offset = try readOffset()
      // A name for people to read: `+0000 (UTC)`.
      if accept("("), case .word? = rest.first {
        rest.removeFirst()
        guard accept(")") else { throw .form }
      }
    }
    if isBracketed, !accept(")") { throw .form }
  }

  private var isSign: Bool { rest.first == .sign(UInt8(ascii: "+")) || rest.first == .sign(UInt8(ascii: "-")) }

  private mutating func readOffset() throws(TimeFault) -> Int {
    let isWest = accept("-")
    guard isWest || accept("+") else { throw .form }
    let number = try number(1...4)
    var (hours, minutes) = (number.value, 0)
    if number.digits == 4 {
      (hours, minutes) = (number.value / 100, number.value % 100)
    } else if number.digits == 3 {
      throw .form
    } else if accept(":") {
      minutes = try self.number(2...2).value
    }
    guard hours <= 23, minutes <= 59 else { throw .range }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

// MARK: - Parts

extension TimeGrammar {
  private mutating func number(_ widths: ClosedRange<Int>) throws(TimeFault) -> (value: Int, digits: Int) {
    guard case .number(let value, let digits)? = rest.first, widths.contains(digits) else { throw .form }
    rest.removeFirst()
    return (value, digits)
  }

  private mutating func accept(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == .sign(UInt8(ascii: sign)) else { return false }
    rest.removeFirst()
    return true
  }

  /// Passes over what parts the figures of a date.
  private mutating func separator() -> Unicode.Scalar? {
    for sign in ["-", "/", "."] as [Unicode.Scalar] where accept(sign) { return sign }
    return nil
  }

  /// The number of an English month, by its name or the beginning of it.
  private func month(_ token: TimeToken?) -> Int? {
    guard case .word(let word)? = token else { return nil }
    return Self.months.firstIndex { Self.isAbbreviation(word, of: $0) }.map { $0 + 1 }
  }

  /// The first three letters, the whole name, or `sept`, `tues`, `thur`, `thurs`.
  private static func isAbbreviation(_ word: String, of name: String) -> Bool {
    word.count >= 3 && name.hasPrefix(word) && (word.count <= 5 || word == name)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// The names that RFC 822 (section 5.1) gives zones, and what programs write for UTC. Single letters but `Z` were
  /// mistaken there and say nothing (RFC 5322, section 4.3). Other abbreviations mean several zones.
  private static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "est": -5 * 3600, "edt": -4 * 3600, "cst": -6 * 3600, "cdt": -5 * 3600,
    "mst": -7 * 3600, "mdt": -6 * 3600, "pst": -8 * 3600, "pdt": -7 * 3600,
  ]
}
