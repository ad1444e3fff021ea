extension NationalIdentifier {
  /// The Norwegian fødselsnummer, D-number (day plus 40) and H-number (month plus 40); synthetic ones of Skatteetaten's
  /// test population have the month plus 80.
  ///
  /// Skatteetaten, "Fødselsnummer", and folkeregisterforskriften § 2-2-1: date of birth, serial, two check digits
  /// modulo 11 by 3, 7, 6, 1, 8, 9, 4, 5, 2 and by 5, 4, 3, 2, 7, 6, 5, 4, 3, 2. From 2032 the first may leave another
  /// remainder.
  static let norwayBirthNumber = NationalIdentifier(
    "no-fodselsnummer",
    forms: [WrittenForm("###### #####"), WrittenForm("######-#####"), WrittenForm("###########")],
    cues: "fodselsnummer, personnummer, fnr, d-nummer, dnr, national identity, birth number"
  ) { number in
    guard let day = number.number(0..<2), let month = number.number(2..<4) else { return false }
    return CalendarDay.exists(
      year: number.number(4..<6), month: month > 80 ? month - 80 : month > 40 ? month - 40 : month,
      day: day > 40 ? day - 40 : day)
      && CheckDigits.weightedSum(number.values, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
      && CheckDigits.weightedSum(number.values, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
  }
}
