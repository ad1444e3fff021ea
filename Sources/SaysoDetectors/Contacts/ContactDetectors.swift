extension Detectors {
  /// Ways to reach somebody.
  static let contacts: [any Detector] =
    [EmailDetector(), EncodedEmailDetector(), SpelledPhoneDetector(), VanityPhoneDetector()]
    + ObfuscatedEmailDetector.all + PhoneDetector.all
}
