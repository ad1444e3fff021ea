extension NationalIdentifier {
  /// The Social Security number of the United States.
  ///
  /// Social Security Administration, "Social Security Number Randomization" (2011) and POMS RM 10201: area 001–899
  /// without 666, group 01–99, serial 0001–9999; it has no check digit. Refused are the numbers that were printed in
  /// advertisements: 078-05-1120, 219-09-9999, 457-55-5462. Alone only in the groups 3-2-4.
  static let unitedStatesSSN = NationalIdentifier(
    "us-ssn",
    forms: [
      WrittenForm("###-##-####"), WrittenForm("### ## ####"), WrittenForm("###.##.####"),
      WrittenForm("#########", needs: .cue), WrittenForm("###-######", needs: .cue),
      WrittenForm("#####-####", needs: .cue),
    ],
    cues: "ssn, social security, soc sec, social, seguro social, ss#, ss no, ss number, taxpayer",
    proof: .form
  ) { number in
    guard let area = number.number(0..<3), let group = number.number(3..<5), let serial = number.number(5..<9)
    else { return false }
    let isAdvertised = ["078051120", "219099999", "457555462"].contains(number.text(0..<9))
    return (1...899).contains(area) && area != 666 && group > 0 && serial > 0 && !isAdvertised
  }

  /// The Individual Taxpayer Identification Number of the United States.
  ///
  /// Internal Revenue Service, IRM 3.21.263: begins with 9; the fourth and fifth digits are 50–65, 70–88, 90–92 or
  /// 94–99. No check digit. Alone only in the groups 3-2-4.
  static let unitedStatesITIN = NationalIdentifier(
    "us-itin",
    forms: [
      WrittenForm("###-##-####"), WrittenForm("### ## ####"), WrittenForm("#########", needs: .cue),
      WrittenForm("###-######", needs: .cue), WrittenForm("#####-####", needs: .cue),
    ],
    cues: "itin, individual taxpayer, taxpayer, tax id, tin, ssn, social security",
    proof: .form
  ) { number in
    guard let group = number.number(3..<5), number[0] == UInt8(ascii: "9") else { return false }
    return [50...65, 70...88, 90...92, 94...99].contains { $0.contains(group) }
  }
}
