extension NationalIdentifier {
  /// The Swedish personnummer, and the samordningsnummer (day plus 60).
  ///
  /// Folkbokföringslag (1991:481) § 18 and Skatteverket SKV 704: date of birth, `-` (from a hundredth birthday `+`),
  /// serial, check digit by Luhn over the last ten. Alone only with its sign.
  static let swedenPersonalNumber = NationalIdentifier(
    "se-personnummer",
    forms: [
      WrittenForm("######-####"), WrittenForm("######+####"), WrittenForm("########-####"),
      WrittenForm("########+####", needs: .cue), WrittenForm("##########", needs: .cue),
      WrittenForm("############", needs: .cue), WrittenForm("###### ####", needs: .cue),
    ],
    cues: "personnummer, personnr, person nr, pnr, samordningsnummer, personal identity, personal number, swedish id"
  ) { number in
    let start = number.count - 10
    guard start == 0 || ["18", "19", "20"].contains(number.text(0..<2)), let day = number.number(start + 4..<start + 6)
    else { return false }
    return CalendarDay.exists(
      year: number.number(0..<start + 2), month: number.number(start + 2..<start + 4), day: day > 60 ? day - 60 : day)
      && CheckDigits.luhn(number.values.suffix(10))
  }
}
