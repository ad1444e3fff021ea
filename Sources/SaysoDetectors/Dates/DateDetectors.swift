extension Detectors {
  static let dates: [any Detector] = [DateOfBirthDetector(), ForeignBirthDetector()]
}
