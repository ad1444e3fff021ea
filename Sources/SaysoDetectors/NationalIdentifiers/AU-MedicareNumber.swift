extension NationalIdentifier {
  /// The Australian Medicare card number.
  ///
  /// Services Australia, METeOR "Medicare card number": begins with 2 to 6; the first eight digits by 1, 3, 7, 9, 1, 3,
  /// 7, 9, modulo 10, give the ninth; then the issue number, and perhaps the person's number on the card.
  static let australiaMedicare = NationalIdentifier(
    "au-medicare",
    forms: [
      WrittenForm("#### ##### #"), WrittenForm("#### ##### # #"), WrittenForm("#### ##### #/#"),
      WrittenForm("####-#####-#"), WrittenForm("##########", needs: .cue), WrittenForm("##########-#", needs: .cue),
      WrittenForm("###########", needs: .cue),
    ],
    cues: "medicare"
  ) { number in
    (UInt8(ascii: "2")...UInt8(ascii: "6")).contains(number[0]) && number[9] != UInt8(ascii: "0")
      && CheckDigits.weightedSum(number.values, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 == number.values[8]
  }
}
