extension NationalIdentifier {
  /// The Belgian numéro national (rijksregisternummer), and the BIS number of those without residence.
  ///
  /// Arrêté royal of 3 April 1984 and of 8 February 1991: date of birth (a BIS number's month plus 20 or 40; zeros
  /// where not known), serial, and 97 less the remainder modulo 97, after a leading 2 for those born since 2000.
  static let belgiumNationalNumber = NationalIdentifier(
    "be-national-number",
    forms: [
      WrittenForm("##.##.##-###.##"), WrittenForm("##.##.##-###-##"), WrittenForm("##.##.##.###.##"),
      WrittenForm("## ## ## ### ##"), WrittenForm("######-###-##"), WrittenForm("######-###.##"),
      WrittenForm("###### ### ##"), WrittenForm("###########", needs: .cue),
    ],
    cues: """
      rijksregister, numero national, registre national, national number, nationaal nummer, niss, insz, insznummer, \
      nrn, bis-nummer, numero bis, nationalregister
      """
  ) { number in
    guard let month = number.number(2..<4), let day = number.number(4..<6), let serial = number.number(6..<9),
      let front = number.number(0..<9), let check = number.number(9..<11)
    else { return false }
    return month % 20 <= 12 && month < 60 && day <= 31 && (1...998).contains(serial)
      && (check == 97 - front % 97 || check == 97 - (front + 2_000_000_000) % 97)
  }
}
