extension NationalIdentifier {
  /// The South African identity number.
  ///
  /// Identification Act 68 of 1997 and Home Affairs: date of birth, sex, citizenship (0, 1, or 2 for refugees), 8 or 9,
  /// check digit by Luhn.
  static let southAfricaID = NationalIdentifier(
    "za-id", forms: ["#############", "###### #### ## #", "###### #### ###"].map { WrittenForm($0) },
    cues: "id number, identity number, sa id, id no, rsa id"
  ) { number in
    CalendarDay.exists(year: number.number(0..<2), month: number.number(2..<4), day: number.number(4..<6))
      && number.values[10] < 3 && number.values[11] > 7 && CheckDigits.luhn(number.values)
  }
}
