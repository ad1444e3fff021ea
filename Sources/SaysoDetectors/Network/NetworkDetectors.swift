extension Detectors {
  static let network: [any Detector] = []
}
