extension NationalIdentifier {
  /// The Canadian Social Insurance Number.
  ///
  /// Employment and Social Development Canada, "Social Insurance Number": nine digits by Luhn; those beginning with 8
  /// are not issued to persons, those with 0 only printed as examples. Groups of three with dashes alone, with spaces
  /// (as thousands are also set) or none only beside a cue.
  static let canadaSIN = NationalIdentifier(
    "ca-sin",
    forms: [
      WrittenForm("###-###-###"), WrittenForm("### ### ###", needs: .cue), WrittenForm("#########", needs: .cue),
    ],
    cues: "sin, social insurance, nas, assurance sociale, social security"
  ) { number in
    number[0] != UInt8(ascii: "8") && CheckDigits.luhn(number.values)
  }
}
