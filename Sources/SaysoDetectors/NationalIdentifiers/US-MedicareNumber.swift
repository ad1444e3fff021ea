extension NationalIdentifier {
  /// The Medicare Beneficiary Identifier of the United States.
  ///
  /// Centers for Medicare & Medicaid Services, "Understanding the MBI": eleven places, each a digit, a letter or
  /// either, without the letters S, L, O, I, B and Z; no check digit. With the dashes of the card or without.
  static let unitedStatesMedicare = NationalIdentifier(
    "us-mbi",
    forms: [
      WrittenForm("#@*#-@*#-@@##", needs: .capitals), WrittenForm("#@*#@*#@@##", needs: .capitals),
      WrittenForm("#@*# @*# @@##", needs: .cue),
    ],
    cues: "medicare, mbi, beneficiary", proof: .form
  ) { number in
    number[0] != UInt8(ascii: "0") && !number.characters.contains(where: "SLOIBZ".utf8.contains)
  }
}
