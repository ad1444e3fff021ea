extension NationalIdentifier {
  /// The Polish PESEL.
  ///
  /// Act of 24 September 2010 on population records, art. 15–19: date of birth with the century in the month (plus 20
  /// from 2000, 40, 60, and 80 before 1900), serial, check digit by 1, 3, 7, 9, 1, 3, 7, 9, 1, 3 modulo 10. Never
  /// grouped, so only beside a cue.
  static let polandPESEL = NationalIdentifier(
    "pl-pesel", forms: [WrittenForm("###########", needs: .cue)], cues: "pesel"
  ) { number in
    CalendarDay.exists(
      year: number.number(0..<2), month: number.number(2..<4).map { $0 % 20 }, day: number.number(4..<6))
      && CheckDigits.weightedSum(number.values, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 == 0
  }
}
