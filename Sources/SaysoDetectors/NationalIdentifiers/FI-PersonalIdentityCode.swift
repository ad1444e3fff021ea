extension NationalIdentifier {
  /// The Finnish henkilötunnus (HETU).
  ///
  /// Digi- ja väestötietovirasto, "The personal identity code": date of birth, a sign for the century (`+`; `-` and U
  /// to Y; A to F), serial from 002 (from 900 temporary), check character of the nine digits modulo 31.
  static let finlandHETU = NationalIdentifier(
    "fi-hetu",
    forms: [WrittenForm("######-###*"), WrittenForm("######+###*"), WrittenForm("######@###*", needs: .capitals)],
    cues: "henkilotunnus, hetu, henkilotunnu, personbeteckning, personal identity code, sosiaaliturvatunnus"
  ) { number in
    let hasSign = !DetectorText.isWord(number.written.count == 11 ? number.written[6] : 0)
    let rest = hasSign ? 6 : 7
    guard hasSign || "ABCDEFUVWXY".utf8.contains(number[6]), let date = number.number(0..<6),
      let serial = number.number(rest..<rest + 3), serial > 1,
      CalendarDay.exists(year: number.number(4..<6), month: number.number(2..<4), day: number.number(0..<2))
    else { return false }
    return number[rest + 3] == Array("0123456789ABCDEFHJKLMNPRSTUVWXY".utf8)[(date * 1000 + serial) % 31]
  }
}
