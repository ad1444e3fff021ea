/// Finds every value that the detectors know, in one pass over a text.
public struct DetectorScanner: Sendable {
  private let onDigit: [any Detector]
  /// By letter, `a` first.
  private let onLetter: [[any Detector]]
  private let onSign: [[any Detector]]

  /// Looks for these kinds only.
  public init(kinds: Set<DetectedKind> = Set(DetectedKind.allCases)) {
    var onDigit: [any Detector] = []
    var onLetter = [[any Detector]](repeating: [], count: 26)
    var onSign = [[any Detector]](repeating: [], count: 128)
    for detector in Detectors.all where kinds.contains(detector.kind) {
      switch detector.trigger {
      case .digit: onDigit.append(detector)
      case .letter(let letters): for letter in letters { onLetter[Int(letter &- 0x61)].append(detector) }
      case .sign(let sign): onSign[Int(sign)].append(detector)
      }
    }
    (self.onDigit, self.onLetter, self.onSign) = (onDigit, onLetter, onSign)
  }

  /// In order of appearance, not overlapping. `bytes` is valid UTF-8.
  public func detections(in bytes: [UInt8]) -> [Detection] {
    let text = DetectorText(bytes)
    var found: [(kind: DetectedKind, match: DetectorMatch)] = []
    var before: UInt8 = 0
    for (offset, byte) in text.bytes.enumerated() {
      for detector in detectors(for: byte, after: before) {
        if let match = detector.match(at: offset, in: text) { found.append((detector.kind, match)) }
      }
      before = byte
    }
    return Self.strongest(found).map {
      Detection(kind: $0.kind, type: $0.match.type, range: text.sourceRange($0.match.range))
    }
  }

  private func detectors(for byte: UInt8, after before: UInt8) -> [any Detector] {
    if DetectorText.isWord(byte) {
      if DetectorText.isWord(before) || byte == DetectorText.letter { return [] }
      return DetectorText.isDigit(byte) ? onDigit : onLetter[Int((byte | 0x20) &- 0x61)]
    }
    return byte < 0x80 ? onSign[Int(byte)] : []
  }

  private static func strongest(
    _ found: [(kind: DetectedKind, match: DetectorMatch)]
  ) -> [(kind: DetectedKind, match: DetectorMatch)] {
    var kept: [(kind: DetectedKind, match: DetectorMatch)] = []
    let ranked = found.sorted { left, right in
      (left.match.strength, left.match.range.count) > (right.match.strength, right.match.range.count)
    }
    for candidate in ranked where !kept.contains(where: { $0.match.range.overlaps(candidate.match.range) }) {
      kept.append(candidate)
    }
    return kept.sorted { $0.match.range.lowerBound < $1.match.range.lowerBound }
  }
}
