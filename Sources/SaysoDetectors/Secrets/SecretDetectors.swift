extension Detectors {
  static let secrets: [any Detector] = []
}
