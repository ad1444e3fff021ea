extension Detectors {
  /// Ways to reach somebody.
  static let contacts: [any Detector] =
    [EmailDetector(), SpelledPhoneDetector(), VanityPhoneDetector()] + ObfuscatedEmailDetector.all + PhoneDetector.all
}
