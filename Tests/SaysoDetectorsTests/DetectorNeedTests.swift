import Testing

@testable import SaysoDetectors

@Suite struct DetectorNeedTests {
  /// ``TextSupply/key`` counts no further: texts that a detector could tell apart would share what is asked of them.
  @Test func nobodyNeedsMoreThanAKeyTells() {
    for detector in Detectors.all {
      let need = detector.need
      #expect(need.digits <= 15 && need.openings <= 3 && need.features.rawValue <= 15, "\(detector.kind)")
    }
  }
}
