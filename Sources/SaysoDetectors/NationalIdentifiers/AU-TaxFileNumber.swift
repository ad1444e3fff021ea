extension NationalIdentifier {
  /// The Australian Tax File Number.
  ///
  /// Australian Taxation Office, TFN check digit algorithm: nine digits by 1, 4, 3, 7, 5, 8, 6, 9, 10, modulo 11; older
  /// ones of eight by 10, 7, 8, 4, 6, 3, 5, 1. Only beside a cue, as the Privacy (Tax File Number) Rule counts none
  /// else.
  static let australiaTFN = NationalIdentifier(
    "au-tfn",
    forms: ["### ### ###", "###-###-###", "#########", "## ### ###", "########"].map { WrittenForm($0, needs: .cue) },
    cues: "tfn, tax file"
  ) { number in
    let weights = number.count == 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1]
    return CheckDigits.weightedSum(number.values, weights) % 11 == 0
  }
}
