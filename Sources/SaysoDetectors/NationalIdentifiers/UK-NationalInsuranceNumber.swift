extension NationalIdentifier {
  /// The National Insurance number of the United Kingdom.
  ///
  /// HM Revenue & Customs, NIM39110: two letters of which neither is D, F, I, Q, U or V and the second is not O, not
  /// BG, GB, KN, NK, NT, TN or ZZ; six digits; a letter from A to D, which may be left out beside a cue. No check
  /// digit. Refused without a cue: what would also be hexadecimal in small letters.
  static let unitedKingdomNINO = NationalIdentifier(
    "uk-nino",
    forms: [
      WrittenForm("@@ ## ## ## @"), WrittenForm("@@-##-##-##-@"), WrittenForm("@@######@", needs: .notHexadecimal),
      WrittenForm("@@ ######@"), WrittenForm("@@ ###### @"), WrittenForm("@@###### @", needs: .notHexadecimal),
      WrittenForm("@@## ## ## @"), WrittenForm("@@## ## ##@"), WrittenForm("@@######", needs: .cue),
      WrittenForm("@@ ## ## ##", needs: .cue),
    ],
    cues: "national insurance, nino, ni number, ni no, ni, nat ins, insurance",
    proof: .form
  ) { number in
    let isPrefix =
      !"DFIQUV".utf8.contains(number[0]) && !"DFIQUVO".utf8.contains(number[1])
      && !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(number.text(0..<2))
    return isPrefix && (number.count == 8 || "ABCD".utf8.contains(number[8]))
  }
}
