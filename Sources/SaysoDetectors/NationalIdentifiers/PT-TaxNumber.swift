extension NationalIdentifier {
  /// The Portuguese número de identificação fiscal of a person.
  ///
  /// Decreto-Lei 14/2013 and Autoridade Tributária: nine digits by 9 to 2, modulo 11, ten as 0; those of persons begin
  /// with 1, 2, 3 or 45. Only beside a cue.
  static let portugalNIF = NationalIdentifier(
    "pt-nif", forms: ["#########", "### ### ###", "###.###.###", "###-###-###"].map { WrittenForm($0, needs: .cue) },
    cues: "nif, contribuinte, identificacao fiscal, numero fiscal"
  ) { number in
    guard "123".utf8.contains(number[0]) || number.text(0..<2) == "45" else { return false }
    let rest = CheckDigits.weightedSum(number.values, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return number.values[8] == (rest < 2 ? 0 : 11 - rest)
  }
}
