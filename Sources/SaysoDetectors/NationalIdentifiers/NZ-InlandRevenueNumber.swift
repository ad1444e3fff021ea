extension NationalIdentifier {
  /// The New Zealand IRD number.
  ///
  /// Inland Revenue, "Resident withholding tax specification", IRD number validation: eight or nine digits from
  /// 10000000 to 150000000; by 3, 2, 7, 6, 5, 4, 3, 2 modulo 11, and if that leaves ten, by 7, 4, 3, 2, 5, 2, 7, 6.
  /// Only beside a cue.
  static let newZealandIRD = NationalIdentifier(
    "nz-ird",
    forms: ["###-###-###", "##-###-###", "### ### ###", "## ### ###", "#########", "########"].map {
      WrittenForm($0, needs: .cue)
    },
    cues: "ird, inland revenue"
  ) { number in
    guard let value = number.number(0..<number.count), (10_000_000...150_000_000).contains(value) else { return false }
    let digits = [Int](repeating: 0, count: 9 - number.count) + number.values
    var check = (11 - CheckDigits.weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
    if check == 10 { check = (11 - CheckDigits.weightedSum(digits, [7, 4, 3, 2, 5, 2, 7, 6]) % 11) % 11 }
    return check == digits[8]
  }
}
