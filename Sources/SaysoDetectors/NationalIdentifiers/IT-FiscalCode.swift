extension NationalIdentifier {
  /// The Italian codice fiscale of a person.
  ///
  /// Decreto ministeriale 23 dicembre 1976 and Agenzia delle Entrate: six letters of the names, year, letter of the
  /// month, day (women's plus 40), place, check letter by the values of odd and even places modulo 26. Where two people
  /// would have the same, digits become letters from the right (omocodia): L to V for 0 to 9.
  static let italyFiscalCode = NationalIdentifier(
    "it-codice-fiscale",
    forms: [
      WrittenForm("@@@@@@**@**@***@"), WrittenForm("@@@ @@@ **@** @***@"), WrittenForm("@@@ @@@ **@** @*** @"),
      WrittenForm("@@@-@@@-**@**-@***@"),
    ],
    cues: "codice fiscale, cod fisc, fiscale, c.f., cf, fiscal code, tax code"
  ) { number in
    let digits = [6, 7, 9, 10, 12, 13, 14].compactMap { Self.omocodia(number[$0]) }
    guard digits.count == 7, let month = Array("ABCDEHLMPRST".utf8).firstIndex(of: number[8]) else { return false }
    let day = digits[2] * 10 + digits[3]
    return CalendarDay.exists(year: digits[0] * 10 + digits[1], month: month + 1, day: day > 40 ? day - 40 : day)
      && checkLetter(number) == number[15]
  }

  private static func omocodia(_ byte: UInt8) -> Int? {
    if DetectorText.isDigit(byte) { return Int(byte) - 0x30 }
    return Array("LMNPQRSTUV".utf8).firstIndex(of: byte)
  }

  private static func checkLetter(_ number: WrittenNumber) -> UInt8 {
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    let sum = number.values.prefix(15).enumerated().reduce(0) { sum, place in
      // Digits and letters share the values: 0 counts as A, 1 as B.
      let value = place.element > 9 ? place.element - 10 : place.element
      return sum + (place.offset % 2 == 0 ? odd[value] : value)
    }
    return UInt8(ascii: "A") + UInt8(sum % 26)
  }
}
