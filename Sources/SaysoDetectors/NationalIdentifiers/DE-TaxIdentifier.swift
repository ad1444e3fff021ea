extension NationalIdentifier {
  /// The German steuerliche Identifikationsnummer.
  ///
  /// Bundeszentralamt für Steuern, "Informationen zur Berechnung gültiger IdNrn" (2016): eleven digits, not beginning
  /// with 0; among the first ten exactly one digit stands twice or three times (three times not in a row), the others
  /// at most once; ISO/IEC 7064 MOD 11,10. Alone only grouped 2-3-3-3.
  static let germanyTaxID = NationalIdentifier(
    "de-steuer-id",
    forms: [
      WrittenForm("## ### ### ###"), WrittenForm("##-###-###-###"), WrittenForm("##/###/###/###"),
      WrittenForm("###########", needs: .cue),
    ],
    cues: """
      steuer-id, steuer id, steuerid, steueridentifikationsnummer, steuer-identifikationsnummer, steuerliche ident, \
      identifikationsnummer, idnr, id-nr, steuernummer, steuer-ident, tin, tax id, tax identification, tax number
      """
  ) { number in
    number[0] != UInt8(ascii: "0") && repeatsOneDigit(number.values.prefix(10))
      && CheckDigits.mod11And10(number.values)
  }

  private static func repeatsOneDigit(_ digits: ArraySlice<Int>) -> Bool {
    var times = [Int](repeating: 0, count: 10)
    for digit in digits where times.indices.contains(digit) { times[digit] += 1 }
    let repeated = times.filter { $0 > 1 }
    guard repeated.count == 1, let most = repeated.first, most <= 3 else { return false }
    return !zip(digits, zip(digits.dropFirst(), digits.dropFirst(2))).contains { $0 == $1.0 && $0 == $1.1 }
  }
}
