extension NationalIdentifier {
  /// The Austrian Sozialversicherungsnummer.
  ///
  /// Dachverband der Sozialversicherungsträger, "Die Sozialversicherungsnummer": serial from 100, check digit, date of
  /// birth (month up to 15 where a day has run out); 3, 7, 9, none, 5, 8, 4, 2, 1, 6 modulo 11, ten is not issued.
  static let austriaSVNR = NationalIdentifier(
    "at-svnr",
    forms: [
      WrittenForm("#### ######"), WrittenForm("####-######"), WrittenForm("#### ## ## ##"), WrittenForm("####/######"),
      WrittenForm("##########", needs: .cue),
    ],
    cues: "svnr, sv-nr, sv-nummer, sozialversicherung, versicherungsnummer, e-card"
  ) { number in
    guard let day = number.number(4..<6), let month = number.number(6..<8), number[0] != UInt8(ascii: "0")
    else { return false }
    return (1...31).contains(day) && (1...15).contains(month)
      && CheckDigits.weightedSum(number.values, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == number.values[3]
  }
}
