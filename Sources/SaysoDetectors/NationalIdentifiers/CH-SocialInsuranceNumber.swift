extension NationalIdentifier {
  /// The Swiss AHV number.
  ///
  /// Zentrale Ausgleichsstelle, "AHV-Nummer": 756, nine digits, and the check digit of an EAN-13. No goods have 756.
  static let switzerlandAHV = NationalIdentifier(
    "ch-ahv",
    forms: ["756.####.####.##", "756 #### #### ##", "756-####-####-##", "756##########"].map { WrittenForm($0) },
    cues: "ahv, avs, ahv-nr, ahvn13, navs13, sozialversicherung, assurance sociale"
  ) { number in
    CheckDigits.weightedSum(number.values, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 == 0
  }
}
