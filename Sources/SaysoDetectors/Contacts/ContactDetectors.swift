extension Detectors {
  /// Ways to reach somebody.
  static let contacts: [any Detector] =
    [EmailDetector(), SpelledPhoneDetector()] + ObfuscatedEmailDetector.all + PhoneDetector.all
}
