/// How telephone numbers are written within a country, with the trunk prefix: which beginnings, in groups of how many
/// digits. A number in one of these forms is recognised without a word that announces it.
///
/// Sources: the countries' national numbering plans as reported to the ITU (E.129, E.123 for the notation): North
/// American Numbering Plan, Ofcom, ComReg, ARCEP, Bundesnetzagentur, RTR, BAKOM, CNMC, AGCOM, ACM, BIPT, PTS, ACMA, NZ
/// Telecommunications Forum, TRAI, ICASA, Anatel, MIC,
/// Mintsifry. Denmark, Norway, Poland, Portugal and Spain write numbers without
/// a prefix in the groups in which one writes any large number: there only a cue word tells (``PhoneCues``).
struct NationalNumberPlan: Sendable {
  let country: StaticString
  /// How its numbers begin, parted by spaces.
  let beginnings: [[UInt8]]
  /// The lengths of the groups, as digits: `344`.
  let shapes: Set<[Int]>
  /// Separators of which one must stand in it; any will do when empty.
  var separators: Set<DigitRun.Separator> = []

  init(
    _ country: StaticString, _ beginnings: String, _ shapes: String, with separators: Set<DigitRun.Separator> = []
  ) {
    self.country = country
    self.beginnings = beginnings.split(separator: " ").map { Array($0.utf8) }
    self.shapes = Set(shapes.split(separator: " ").map { $0.utf8.map { Int($0 &- 0x30) } })
    self.separators = separators
  }

  func matches(_ run: DigitRun) -> Bool {
    shapes.contains(run.shape) && beginnings.contains { run.digits.starts(with: $0) }
      && (separators.isEmpty || run.groups.contains { separators.contains($0.separator) })
  }

  static func recognises(_ run: DigitRun) -> Bool {
    all.contains { $0.matches(run) } || isNorthAmerican(run) || isAreaAndNumber(run)
  }

  private static let all: [NationalNumberPlan] = [
    NationalNumberPlan("gb", "01 02 03 05 07 08 09", "344 38 443 434 47 56 533 55 433 46 335 524 5222 4322 4223"),
    NationalNumberPlan("ie", "01 02 04 05 06 07 08 09", "234 27 334 37 343 333 335"),
    NationalNumberPlan("ie", "1800 1850 1890", "433"),
    NationalNumberPlan("fr", "01 02 03 04 05 06 07 08 09", "22222 433 4222"),
    NationalNumberPlan("de", "015 016 017", "47 48 57 56 434 444 443 4223 42222 5222 4232 524 533 435 3332 4332"),
    NationalNumberPlan(
      "de", "02 03 04 05 06 07 08 09", "37 38 344 332 3222 32222 46 47 48 434 443 55 56 57 36 336 3332"),
    NationalNumberPlan("at", "01 06 07", "27 47 4322 434 2322 45 46"),
    NationalNumberPlan("ch", "02 03 04 05 06 07 08 09", "3322 4222 433"),
    NationalNumberPlan("it", "01 02 03 04 05 06 08", "27 28 244 36 37 38 334 2422 2224 46"),
    NationalNumberPlan("it", "32 33 34 35 36 37 38 39", "334 37 3322 343", with: [.space, .slash]),
    NationalNumberPlan("es", "6 7", "3222"),
    NationalNumberPlan("nl", "01 02 03 04 05 06 07 08 09", "28 244 334 37 46 22222 3322 433 4222"),
    NationalNumberPlan("be", "01 02 03 04 05 06 07 08 09", "4222 433 2322 3222"),
    NationalNumberPlan("se", "01 02 03 04 05 06 07 08 09", "2332 3322 3222 432 442 2322 2222"),
    NationalNumberPlan("au", "02 03 04 07 08", "433 244 28 46"),
    NationalNumberPlan("au", "1300 1800", "433 46"),
    NationalNumberPlan("nz", "02 03 04 06 07 09 08", "333 234 334 335 343 37 38"),
    NationalNumberPlan("in", "6 7 8 9", "55", with: [.space, .hyphen]),
    NationalNumberPlan("in", "01 02 03 04 05 06 07 08", "344 38 56 65 434 47"),
    NationalNumberPlan("za", "01 02 03 04 05 06 07 08", "334 37"),
    NationalNumberPlan("br", "1 2 3 4 5 6 7 8 9", "254 244", with: [.parenthesis]),
    NationalNumberPlan("br", "1 2 3 4 5 6 7 8 9", "254", with: [.hyphen]),
    NationalNumberPlan("jp", "01 02 03 04 05 06 07 08 09", "244 344 433 334 424", with: [.hyphen, .parenthesis]),
    NationalNumberPlan("ru", "83 84 88 89", "13322 1334 1343 137", with: [.parenthesis, .hyphen]),
    NationalNumberPlan("ru", "89", "13322"),
  ]

  /// The countries of these plans, and the two of the North American one that are named.
  static let countries: Set<String> = Set(all.map(\.country.description)).union(["us", "ca"])

  /// The shape 3-3-4, perhaps after `1`. The plan wants area and exchange to begin with 2 to 9, yet invented numbers
  /// often don't; hyphens, dots and parentheses say enough.
  private static func isNorthAmerican(_ run: DigitRun) -> Bool {
    var (groups, first) = (run.shape, 0)
    if groups.first == 1, run.digits.first == UInt8(ascii: "1") {
      groups.removeFirst()
      first = 1
    }
    guard
      groups == [3, 3, 4] || groups == [3, 7] && run.groups[first].isInParentheses || groups == [6, 4] && first == 1
    else { return false }
    let digits = run.digits[run.groups[first].digits.lowerBound...]
    guard Set(digits).count > 1 else { return false }
    let separators = Set(run.groups.dropFirst(first + 1).map(\.separator))
    if run.groups[first].isInParentheses || !separators.isDisjoint(with: [.hyphen, .dot]) {
      return separators.count <= 2
    }
    return isArea(digits.prefix(3)) && isArea(digits.dropFirst(3).prefix(3))
  }

  /// NPA and NXX: 2 to 9 first, and no service code (`N11`).
  private static func isArea(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let first = digits.first, first >= UInt8(ascii: "2") else { return false }
    return digits.dropFirst().contains { $0 != UInt8(ascii: "1") }
  }

  /// An area code set off from the number: `089/123456`, `(0221) 12 34 56`, `09-7625400`.
  private static func isAreaAndNumber(_ run: DigitRun) -> Bool {
    guard let area = run.groups.first, (2...5).contains(area.digits.count), run.digits.first == UInt8(ascii: "0"),
      (9...12).contains(run.digits.count), (2...5).contains(run.groups.count), run.digits[1] != UInt8(ascii: "0")
    else { return false }
    let others = run.groups.dropFirst().map(\.digits.count)
    let setOff = area.isInParentheses || run.groups[1].separator == .slash
    return setOff && others.allSatisfy { $0 >= 2 }
      || run.groups[1].separator == .hyphen && (5...8).contains(others[0]) && others.count == 1
  }

  /// Mobile numbers of countries that write a prefix, in one run of digits or with every digit by itself.
  static func recognisesUndivided(_ run: DigitRun) -> Bool {
    guard run.groups.count == 1 || run.groups.count == run.digits.count else { return false }
    return undivided.contains { $0.length.contains(run.digits.count) && run.digits.starts(with: $0.beginning.utf8) }
  }

  /// Beginnings, and how many digits in all.
  private static let undivided: [(beginning: String, length: ClosedRange<Int>)] = [
    ("071", 11...11), ("072", 11...11), ("073", 11...11), ("074", 11...11), ("075", 11...11), ("077", 11...11),
    ("078", 11...11), ("079", 11...11), ("020", 11...11), ("06", 10...10), ("07", 10...10), ("015", 11...12),
    ("016", 11...12), ("017", 11...12), ("04", 10...10), ("0800", 10...11), ("070", 11...11), ("080", 11...11),
    ("090", 11...11), ("08", 10...10),
  ]
}
