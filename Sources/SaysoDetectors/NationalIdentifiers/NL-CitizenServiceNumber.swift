extension NationalIdentifier {
  /// The Dutch burgerservicenummer.
  ///
  /// Besluit burgerservicenummer and Logisch Ontwerp BSN, "elfproef": weights 9 to 2 and −1, modulo 11. Alone only in
  /// the groups 4.2.3 of old letters.
  static let netherlandsBSN = NationalIdentifier(
    "nl-bsn",
    forms: [WrittenForm("####.##.###")]
      + ["#########", "#### ## ###", "### ### ###", "###-###-###", "########"].map { WrittenForm($0, needs: .cue) },
    cues: "bsn, burgerservice, burger service, sofi, sofinummer, citizen service"
  ) { number in
    let weights = number.count == 9 ? [9, 8, 7, 6, 5, 4, 3, 2, -1] : [8, 7, 6, 5, 4, 3, 2, -1]
    return CheckDigits.weightedSum(number.values, weights) % 11 == 0
  }
}
