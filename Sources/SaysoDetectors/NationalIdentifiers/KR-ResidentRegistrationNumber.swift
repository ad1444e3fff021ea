extension NationalIdentifier {
  /// The South Korean resident registration number, and that of foreigners.
  ///
  /// Enforcement Rule of the Resident Registration Act art. 2: date of birth, a digit for sex and century, six more.
  /// The check digit by 2 to 9 and 2 to 5, modulo 11, foreigners' often plus 2. Numbers given since October 2020 have
  /// none, and are found only beside a cue.
  static let southKoreaRRN = NationalIdentifier(
    "kr-rrn", forms: [WrittenForm("######-#######"), WrittenForm("#############", needs: .cue)],
    cues: "주민등록번호, 주민번호, 외국인등록번호, rrn, resident registration, alien registration"
  ) { number in
    // The eighth and ninth digits were the place of registration, up to 96.
    guard isKoreanBirth(number), let place = number.number(7..<9), place <= 96 else { return false }
    let sum = CheckDigits.weightedSum(number.values, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])
    let check = (11 - sum % 11) % 10
    let isForeign = (5...8).contains(number.values[6])
    return check == number.values[12] || isForeign && (check + 2) % 10 == number.values[12]
  }

  /// Those without a check digit.
  static let southKoreaRRNSince2020 = NationalIdentifier(
    "kr-rrn", forms: ["######-#######", "#############"].map { WrittenForm($0, needs: .cue) },
    cues: "주민등록번호, 주민번호, 외국인등록번호, rrn, resident registration, alien registration", proof: .form,
    isValid: isKoreanBirth)

  @Sendable private static func isKoreanBirth(_ number: WrittenNumber) -> Bool {
    CalendarDay.exists(year: number.number(0..<2), month: number.number(2..<4), day: number.number(4..<6))
  }
}
