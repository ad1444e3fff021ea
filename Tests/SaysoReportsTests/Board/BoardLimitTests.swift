import Foundation
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoReports

@Suite struct BoardLimitTests {
  /// 600 findings of one sentence that block, 300 of another that ask for a yes.
  private static func many(_ limits: BoardLimits, maxResults: Int? = nil) throws -> BoardFixture {
    var scan = try BoardFixture(limits: limits, maxResults: maxResults)
    for line in 0..<900 {
      let finding = line % 3 == 0 ? Situation.voice("x", in: "x") : Situation.falcon("x", in: "x")
      scan.add(
        BoardFixture.report("x", finding.action.verdict, [finding], author: "author \(line % 50)", line: line))
    }
    return scan
  }

  private static func articles(_ page: String) -> Int { page.matches(of: #/<article\b/#).count }

  @Test(
    arguments: [
      (BoardLimits(entries: 100, entriesPerClause: 1000), nil, 100, 100, 0),
      (BoardLimits(entries: 1000, entriesPerClause: 50), nil, 100, 50, 50),
      (BoardLimits(entries: 1000, entriesPerClause: 1000), 7, 7, 7, 0),
      (BoardLimits(entries: 0), nil, 0, 0, 0), (BoardLimits(entries: 5000, entriesPerClause: 5000), nil, 900, 600, 300),
    ] as [(BoardLimits, Int?, Int, Int, Int)])
  func theWorstAreListedAndAllAreCounted(
    _ limits: BoardLimits, _ maxResults: Int?, _ listed: Int, _ blocked: Int, _ held: Int
  ) throws {
    let scan = try Self.many(limits, maxResults: maxResults)
    let selection = try scan.matter.selection
    #expect(selection.listed == listed && selection.tally.total == 900)
    #expect(selection.clauses.map(\.listed) == [blocked, held], "Worst first.")
    #expect(selection.clauses.map(\.tally.total) == [600, 300])
    let body = try scan.body
    #expect(Self.articles(body) == listed)
    #expect(body.contains("There are 900 findings; this page lists \(listed) of them") == (listed < 900))
    #expect(
      body.contains("Of 600 findings here, \(blocked == 0 ? "none" : "\(blocked)") are listed.") == (blocked < 600))
  }

  @Test func aLongScanMakesNoLongPage() throws {
    let page = try Self.many(BoardLimits()).page
    #expect(page.utf8.count < 600_000)
    #expect(try Self.many(BoardLimits()).matter.selection.listed == 400)
  }

  @Test func chartsOfNamesAreCut() throws {
    let body = try Self.many(BoardLimits(rows: 5)).body
    #expect(body.contains("45 other authors"))
    #expect(body.matches(of: /<bdi>author \d+<\/bdi>/).count == 5)
  }

  @Test func reasonsAndPlacesAreCut() throws {
    var scan = try BoardFixture(limits: BoardLimits(reasons: 2, places: 3))
    for line in 0..<60 {
      let reason = QuotingText(
        stringLiteral: line < 40 ? "It is empty." : line < 55 ? "It has no end." : "Reason \(line).")
      scan.add(UncheckedRecord(cause: .failed, origin: Origin(file: "a.csv", line: line + 1), reason: reason))
    }
    let matter = try scan.matter
    #expect(matter.unchecked.reasons.map(\.count) == [40, 15] && matter.unchecked.unnamed == 5)
    #expect(matter.unchecked.reasons[0].places == ["a.csv, line 1", "a.csv, line 2", "a.csv, line 3"])
    let body = try scan.body
    #expect(body.contains("and 37 more") && body.contains("Rarer reasons"))
  }
}
