extension Detectors {
  static let places: [any Detector] = []
}
