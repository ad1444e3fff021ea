extension NationalIdentifier {
  /// The French numéro d'inscription au répertoire (NIR), "numéro de sécurité sociale".
  ///
  /// INSEE, "Le numéro de sécurité sociale", and the decree 82-103: sex, year, month, department (2A and 2B in
  /// Corsica), commune, order; the key is 97 less the remainder of the number modulo 97, where 2A counts 19 and 2B 18.
  /// Months beyond 12 stand for dates not known. The key may be left out beside a cue.
  static let franceNIR = NationalIdentifier(
    "fr-nir",
    forms: [
      WrittenForm("# ## ## #* ### ### ##"), WrittenForm("#-##-##-#*-###-###-##"), WrittenForm("#.##.##.#*.###.###.##"),
      WrittenForm("######*########"), WrittenForm("######*###### ##"), WrittenForm("# ## ## #* ### ### | ##"),
      WrittenForm("# ## ## #* ### ### / ##"), WrittenForm("# ## ## #* ### ###", needs: .cue),
      WrittenForm("######*######", needs: .cue),
    ],
    cues: """
      nir, insee, securite sociale, numero de secu, secu, social security, carte vitale, vitale, immatriculation, \
      assure social
      """
  ) { number in
    guard isFrenchPerson(number) else { return false }
    if number.count == 13 { return true }
    var digits = number.values[0..<13].map { $0 }
    if number[6] >= UInt8(ascii: "A") {
      guard number.text(5..<6) == "2", "AB".utf8.contains(number[6]) else { return false }
      (digits[5], digits[6]) = number[6] == UInt8(ascii: "A") ? (1, 9) : (1, 8)
    }
    return number.number(13..<15) == 97 - CheckDigits.remainder97(digits)
  }

  private static func isFrenchPerson(_ number: WrittenNumber) -> Bool {
    guard let month = number.number(3..<5), let commune = number.number(7..<10), let order = number.number(10..<13)
    else { return false }
    let isMonth = (1...12).contains(month) || (20...42).contains(month) || (50...99).contains(month)
    return "123478".utf8.contains(number[0]) && isMonth && number.text(5..<7) != "00" && commune > 0 && order > 0
  }
}
