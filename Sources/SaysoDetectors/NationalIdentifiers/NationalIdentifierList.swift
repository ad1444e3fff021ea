extension NationalIdentifier {
  /// All that are known: a new one is its own file and a line here. Where a number is valid in several, the one whose
  /// cue stands beside it wins, then the first.
  static let all: [NationalIdentifier] = [
    .unitedStatesSSN, .unitedStatesITIN, .unitedStatesMedicare, .unitedKingdomNINO, .unitedKingdomNHS, .franceNIR,
    .germanyTaxID, .germanyPension, .spainDNI, .spainNIE, .italyFiscalCode, .canadaSIN, .australiaTFN,
    .australiaMedicare, .indiaAadhaar, .indiaPAN, .netherlandsBSN, .belgiumNationalNumber, .portugalNIF, .polandPESEL,
    .swedenPersonalNumber, .norwayBirthNumber, .denmarkCPR, .finlandHETU, .irelandPPS, .austriaSVNR, .switzerlandAHV,
    .brazilCPF, .mexicoCURP, .chinaResidentID, .japanMyNumber, .southKoreaRRN, .southKoreaRRNSince2020, .singaporeNRIC,
    .southAfricaID, .newZealandIRD, .turkeyKimlik,
  ]
}
