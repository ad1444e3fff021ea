extension NationalIdentifier {
  /// The Indian Aadhaar number.
  ///
  /// UIDAI, "UID Numbering Scheme" (2010): twelve digits, not beginning with 0 or 1, check digit by Verhoeff;
  /// palindromes are kept back. Alone only grouped by four.
  static let indiaAadhaar = NationalIdentifier(
    "in-aadhaar",
    forms: [
      WrittenForm("#### #### ####"), WrittenForm("####-####-####"), WrittenForm("############", needs: .cue),
    ],
    cues: "aadhaar, aadhar, adhaar, adhar, uid, uidai, आधार"
  ) { number in
    number[0] > UInt8(ascii: "1") && number.values != number.values.reversed() && CheckDigits.verhoeff(number.values)
  }

  /// The Indian Permanent Account Number.
  ///
  /// Income Tax Department, "Structure of PAN": five letters, the fourth of which says whose it is (P for a person),
  /// four digits from 0001, and a check letter whose rule is not published.
  static let indiaPAN = NationalIdentifier(
    "in-pan", forms: [WrittenForm("@@@@@####@", needs: .capitals)],
    cues: "pan, permanent account, income tax, पैन", proof: .form
  ) { number in
    "PCHFATBLJG".utf8.contains(number[3]) && number.text(5..<9) != "0000"
  }
}
