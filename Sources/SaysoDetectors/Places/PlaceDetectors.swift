extension Detectors {
  /// Where somebody or something is.
  static let places: [any Detector] = [
    CoordinateDetector(), SexagesimalCoordinateDetector(), StreetAddressDetector(), NumberedStreetDetector(),
    CyrillicStreetDetector(), PostOfficeBoxDetector(),
  ]
}
