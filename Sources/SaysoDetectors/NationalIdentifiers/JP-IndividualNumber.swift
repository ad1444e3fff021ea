extension NationalIdentifier {
  /// The Japanese Individual Number ("My Number").
  ///
  /// Ordinance of the Ministry of Internal Affairs and Communications no. 85 of 2014, art. 5: eleven digits, counted
  /// from the right by 2 to 7 and 2 to 6, modulo 11; one or none as 0. Only beside a cue.
  static let japanMyNumber = NationalIdentifier(
    "jp-my-number", forms: ["#### #### ####", "####-####-####", "############"].map { WrittenForm($0, needs: .cue) },
    cues: "my number, mynumber, individual number, マイナンバー, 個人番号"
  ) { number in
    let rest = CheckDigits.weightedSum(number.values, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return number.values[11] == (rest < 2 ? 0 : 11 - rest)
  }
}
