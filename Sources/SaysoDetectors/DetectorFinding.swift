/// What one detector recognised.
struct DetectorFinding {
  let kind: DetectedKind
  let match: DetectorMatch
}

extension [DetectorFinding] {
  /// Of findings that overlap the strongest, then the longest, then the first; in order of appearance.
  ///
  /// Each finding costs its own length, since what is taken is marked byte by byte: no text makes it quadratic.
  func strongest() -> [DetectorFinding] {
    if count < 2 { return self }
    let ranked = sorted { left, right in
      let (one, other) = (left.match, right.match)
      return (one.strength.rawValue, one.range.count, other.range.lowerBound)
        > (other.strength.rawValue, other.range.count, one.range.lowerBound)
    }
    let end = ranked.reduce(0) { Swift.max($0, $1.match.range.upperBound) }
    var taken = [Bool](repeating: false, count: end)
    var kept: [DetectorFinding] = []
    for finding in ranked {
      let range = finding.match.range.clamped(to: 0..<end)
      if taken[range].contains(true) { continue }
      for offset in range { taken[offset] = true }
      kept.append(finding)
    }
    return kept.sorted { $0.match.range.lowerBound < $1.match.range.lowerBound }
  }
}
