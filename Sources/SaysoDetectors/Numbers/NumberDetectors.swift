extension Detectors {
  /// Numbers that prove themselves.
  static let numbers: [any Detector] =
    [
      IBANDetector(), EncodedCardDetector(), NationalIdentifierDetector(beginningWith: .digit),
      NationalIdentifierDetector(beginningWith: .letter),
    ] + PaymentCardDetector.all
}
