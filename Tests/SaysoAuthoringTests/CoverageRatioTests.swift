import SaysoAuthoring
import SaysoTestSupport
import Testing

@Suite struct CoverageRatioTests {
  @Test(arguments: [
    (0, 0, "100 %"), (0, 7, "0 %"), (7, 7, "100 %"), (1, 3, "33.3 %"), (2, 3, "66.6 %"), (9_999, 10_000, "99.9 %"),
    (99_999_999, 100_000_000, "99.9 %"), (1, 10_000, "0 %"), (1, 8, "12.5 %"), (-1, 4, "0 %"), (5, 4, "100 %"),
    (Int.max - 1, Int.max, "99.9 %"), (Int.max, Int.max, "100 %"),
  ])
  func isCutOffAndNeverRoundedUp(_ covered: Int, _ total: Int, _ percent: String) {
    #expect(CoverageRatio(covered: covered, total: total).percent == percent)
  }

  @Test func onlyWhatIsCompleteHasAHundred() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let total = Int.random(in: 1...1_000_000, using: &random)
      let ratio = CoverageRatio(covered: Int.random(in: 0...total, using: &random), total: total)
      #expect((ratio.permille == 1000) == (ratio.covered == total))
      #expect(ratio.permille * total <= ratio.covered * 1000)
    }
  }

  @Test func aThresholdIsComparedExactly() {
    let ratio = CoverageRatio(covered: 9_999, total: 10_000)
    #expect(ratio.reaches(percent: 99.99))
    #expect(!ratio.reaches(percent: 99.991))
    #expect(!ratio.reaches(percent: 100))
    #expect(CoverageRatio(covered: 0, total: 0).reaches(percent: 100))
  }
}
