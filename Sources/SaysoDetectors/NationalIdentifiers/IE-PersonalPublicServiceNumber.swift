extension NationalIdentifier {
  /// The Irish Personal Public Service number.
  ///
  /// Revenue, "PPS number check character": seven digits by 8 to 2, and nine times the second letter (A counts 1) where
  /// there is one, modulo 23; W for none. The second letter is A, B or H, or of old T, W or X, which do not count.
  static let irelandPPS = NationalIdentifier(
    "ie-pps",
    forms: [
      WrittenForm("#######@", needs: .capitals), WrittenForm("#######@@", needs: .capitals),
      WrittenForm("####### @", needs: .cue), WrittenForm("####### @@", needs: .cue),
    ],
    cues: "pps, ppsn, personal public service, rsi"
  ) { number in
    guard number.count == 8 || "ABHTWX".utf8.contains(number[8]) else { return false }
    let second = "ABH".utf8.contains(number[8]) ? Int(number[8] - 0x40) : 0
    let sum = CheckDigits.weightedSum(number.values, [8, 7, 6, 5, 4, 3, 2]) + second * 9
    return number[7] == Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)[sum % 23]
  }
}
