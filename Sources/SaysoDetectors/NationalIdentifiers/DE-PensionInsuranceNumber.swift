extension NationalIdentifier {
  /// The German Rentenversicherungsnummer, also called Sozialversicherungsnummer.
  ///
  /// VKVV § 2 and § 4: area, date of birth, initial of the birth name (counting 01 to 26), serial, check digit; the
  /// digits by 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1, the products summed crosswise, modulo 10.
  static let germanyPension = NationalIdentifier(
    "de-rvnr",
    forms: [
      WrittenForm("########@###", needs: .capitals), WrittenForm("## ###### @ ###"), WrittenForm("## ###### @ ## #"),
      WrittenForm("## ## ## ## @ ## #"), WrittenForm("########@ ###", needs: .cue),
    ],
    cues: "rentenversicherung, sozialversicherung, versicherungsnummer, rvnr, svnr, rv-nummer, sv-nummer"
  ) { number in
    guard let day = number.number(2..<4),
      CalendarDay.exists(
        year: number.number(6..<8), month: number.number(4..<6), day: day > 50 ? day - 50 : day)
    else { return false }
    let letter = number.values[8] - 9
    let digits = number.values[0..<8] + [letter / 10, letter % 10] + number.values[9..<11]
    let sum = zip(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]).reduce(0) { sum, pair in
      let product = pair.0 * pair.1
      return sum + product / 10 + product % 10
    }
    return sum % 10 == number.values[11]
  }
}
