/// So many of so many.
public struct CoverageRatio: Hashable, Sendable {
  public let covered: Int
  public let total: Int

  public init(covered: Int, total: Int) {
    self.total = max(total, 0)
    self.covered = min(max(covered, 0), self.total)
  }

  public init(_ points: some Sequence<CoveragePoint>) {
    var (covered, total) = (0, 0)
    for point in points {
      total += 1
      if point.isCovered { covered += 1 }
    }
    self.init(covered: covered, total: total)
  }

  /// Tenths of a percent, cut off and never rounded up, so that only what is complete has 1000. Nothing of nothing is
  /// complete.
  public var permille: Int {
    guard total > 0 else { return 1000 }
    // Never more than 1000, since no more is covered than there is.
    return total.dividingFullWidth(covered.multipliedFullWidth(by: 1000)).quotient
  }

  /// `99.9 %`, `100 %`, cut off and never rounded up.
  public var percent: String {
    permille % 10 == 0 ? "\(permille / 10) %" : "\(permille / 10).\(permille % 10) %"
  }

  /// Whether it reaches so many percent, compared exactly and not as it is shown.
  public func reaches(percent threshold: Double) -> Bool {
    guard total > 0 else { return true }
    return Double(covered) * 100 >= threshold * Double(total)
  }
}
