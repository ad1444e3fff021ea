extension NationalIdentifier {
  /// The NHS number of England and Wales.
  ///
  /// NHS Data Dictionary, "NHS Number": ten digits, weights 10 to 2, modulo 11; a check digit of ten is not issued.
  /// Only beside a cue: grouped 3-3-4 it looks like a telephone number.
  static let unitedKingdomNHS = NationalIdentifier(
    "uk-nhs",
    forms: ["### ### ####", "###-###-####", "##########"].map { WrittenForm($0, needs: .cue) },
    cues: "nhs, national health, patient, health number, health service"
  ) { number in
    CheckDigits.weightedSum(number.values, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
  }
}
