extension Detectors {
  /// Addresses of machines.
  static let network: [any Detector] = [IPv4Detector(), IPv6Detector()] + MACAddressDetector.all
}
