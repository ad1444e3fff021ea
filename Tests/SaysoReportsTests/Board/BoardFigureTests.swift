import Foundation
import SaysoCalendar
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoReports

@Suite struct BoardFigureTests {
  /// Posts of all sorts, some without a time, a platform, an author.
  private static func random(_ seed: Int) throws -> BoardFixture {
    var random = SeededGenerator(seed: UInt64(seed))
    var scan = try BoardFixture()
    for line in 0..<Int.random(in: 1..<300, using: &random) {
      if random.rarely(9) {
        let cause = random.pick(UncheckedRecord.Cause.allCases)
        let reason: QuotingText = "It is \(quoting: "\(line)") of kind \(line % 3)."
        scan.add(UncheckedRecord(cause: cause, origin: Origin(file: "a", line: line), reason: reason))
        continue
      }
      let verdict = random.pick(Verdict.allCases)
      var finding = random.pick([Situation.falcon("x", in: "x"), Situation.voice("x", in: "x")])
      finding.action = random.pick(Action.allCases)
      let moment = Situation.now.addingTimeInterval(Double(Int.random(in: -400...40, using: &random)) * 86_400)
      scan.add(
        BoardFixture.report(
          "x", verdict, verdict == .clear ? [] : [finding],
          author: random.rarely(4) ? nil : "author \(Int.random(in: 0..<40, using: &random))",
          platform: random.rarely(4) ? nil : random.pick([.x, .linkedin, "board"]),
          at: random.rarely(4) ? nil : Timestamp.text(moment), line: line))
    }
    return scan
  }

  @Test(arguments: 0..<30) func everyChartAddsUpToTheAccount(_ seed: Int) throws {
    let matter = try Self.random(seed).matter
    let counts = matter.summary.counts
    let figures = matter.figures
    let bars = matter.buckets.buckets.reduce(VerdictTally()) { $0 + $1.tally }
    #expect(bars + figures.untimed == matter.verdicts)
    #expect(figures.hours.reduce(figures.untimed, +) == matter.verdicts)
    #expect(figures.platforms.values.reduce(VerdictTally(), +) == matter.verdicts)
    #expect(matter.verdicts.total == counts.checked && counts.isBalanced)
    #expect(matter.authors.open.open + figures.anonymous.open == matter.verdicts.open)
    #expect(matter.selection.tally.total == counts.findings + counts.undetermined)
    #expect(
      matter.unchecked.count(.skipped) + matter.unchecked.count(.failed) + matter.unchecked.unnamed == counts.skipped
        + counts.failed)
  }

  @Test(arguments: [
    (["2026-12-01"], TimeBuckets.Unit.day, 1), (["2026-12-01", "2027-01-05"], .day, 36),
    (["2026-01-01", "2026-12-31"], .week, 53), (["2025-01-01", "2026-12-31"], .month, 24),
    (["2010-06-01", "2026-12-31"], .year, 17),
  ])
  func theSpanChoosesTheUnit(_ days: [String], _ unit: TimeBuckets.Unit, _ count: Int) throws {
    let tallies = try days.map { (try LocalDate(parsing: $0).dayNumber, VerdictTally(.block)) }
    let buckets = TimeBuckets(Dictionary(uniqueKeysWithValues: tallies))
    #expect(buckets.unit == unit && buckets.buckets.count == count)
    #expect(buckets.buckets.reduce(0) { $0 + $1.tally.total } == days.count)
  }

  /// A few clocks that stood still in 1970, or run ahead, don't squeeze a year into one bar.
  @Test func wrongClocksGetABarOfTheirOwn() throws {
    var scan = try BoardFixture()
    for day in 0..<300 {
      scan.add(BoardFixture.report("x", at: Timestamp.text(Situation.now.addingTimeInterval(Double(-day) * 86_400))))
    }
    for moment in ["1970-01-01T00:00:00Z", "9999-12-31T23:00:00Z"] { scan.add(BoardFixture.report("x", at: moment)) }
    let buckets = try scan.matter.buckets
    #expect(buckets.unit == .week)
    let (first, last) = try (#require(buckets.buckets.first), #require(buckets.buckets.last))
    #expect(first.place == .earlier && (1...4).contains(first.tally.total))
    #expect(last.place == .later && (1...4).contains(last.tally.total))
    #expect(buckets.buckets.reduce(0) { $0 + $1.tally.total } == 302)
  }

  @Test func hoursAreThoseOfThePolicy() throws {
    var scan = try BoardFixture()
    // A Tuesday evening in UTC, and Wednesday in London's summer.
    scan.add(BoardFixture.report("x", at: "2026-06-30T23:30:00Z"))
    let hours = try scan.matter.figures.hours
    #expect(hours[2 * 24 + 0].total == 1 && hours.reduce(0) { $0 + $1.total } == 1)
  }

  @Test(arguments: 1..<200) func shadesOfTheHeatMapMeanWhatTheySay(_ highest: Int) {
    var hours = [VerdictTally](repeating: VerdictTally(), count: 168)
    hours[5][.block] = highest
    let chart = HourChart(hours: hours, untimed: VerdictTally(), zone: "London")
    for count in 0...highest {
      let (low, high) = chart.bounds(chart.step(count))
      #expect((low...max(low, high)).contains(count))
    }
  }

  @Test(arguments: [
    (10, [3, 4], [3, 4]), (10, [100, 4], [6, 4]), (10, [100, 100, 100], [4, 3, 3]), (0, [5, 5], [0, 0]),
    (2, [5, 5, 5], [1, 1, 0]), (7, [1, 100, 2], [1, 4, 2]),
  ])
  func whatIsScarceIsShared(_ supply: Int, _ wanted: [Int], _ expected: [Int]) {
    #expect(BoardBudget.share(supply, wanted) == expected)
  }
}
