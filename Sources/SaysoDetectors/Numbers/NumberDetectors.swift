extension Detectors {
  /// Numbers that prove themselves.
  static let numbers: [any Detector] = [
    PaymentCardDetector(), IBANDetector(), NationalIdentifierDetector(beginningWith: .digit),
    NationalIdentifierDetector(beginningWith: .letter),
  ]
}
