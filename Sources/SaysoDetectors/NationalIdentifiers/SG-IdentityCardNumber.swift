extension NationalIdentifier {
  /// The Singaporean NRIC number of citizens and residents (S, T) and FIN of foreigners (F, G, M).
  ///
  /// Immigration & Checkpoints Authority; the rule is widely published, not official: digits by 2, 7, 6, 5, 4, 3, 2,
  /// plus 4 for T and G, 3 for M, modulo 11, to a letter of the series.
  static let singaporeNRIC = NationalIdentifier(
    "sg-nric", forms: [WrittenForm("@#######@", needs: .capitals)],
    cues: "nric, fin, identity card, ic no, ic number, identification"
  ) { number in
    let letters: String
    switch number[0] {
    case UInt8(ascii: "S"), UInt8(ascii: "T"): letters = "JZIHGFEDCBA"
    case UInt8(ascii: "F"), UInt8(ascii: "G"): letters = "XWUTRQPNMLK"
    case UInt8(ascii: "M"): letters = "XWUTRQPNJLK"
    default: return false
    }
    let extra = "TG".utf8.contains(number[0]) ? 4 : number[0] == UInt8(ascii: "M") ? 3 : 0
    let sum = CheckDigits.weightedSum(number.values.dropFirst(), [2, 7, 6, 5, 4, 3, 2]) + extra
    return number[8] == Array(letters.utf8)[sum % 11]
  }
}
