import Foundation
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

/// What only the whole shows, in the formats that are made to be passed on.
@Suite struct MeasureReportTests {
  private static func result(_ goal: String, posts: Int, cases: Int = 0, unlisted: Int = 0) -> MeasureResult {
    var outcome = MeasureOutcome(posts: posts)
    outcome.cases = (0..<cases).map { number in
      var missed = MeasureCase(
        reason: "@larkfield_\(number) gave nearly the same answer 7 times.", count: 7,
        places: [Origin(file: "export.zip", member: "a[1].json", line: 4), Origin(file: "rows.csv", line: 9)])
      missed.account = "larkfield_\(number)"
      return missed
    }
    outcome.unlisted = unlisted
    var result = MeasureResult(
      goal: goal, measure: "repeated-replies", sentence: "Do not sound like <a machine>.", file: "p.xml", line: 7,
      outcome: outcome)
    result.clause = ScanSituation.clauses[1]
    return result
  }

  private static let situation = ScanSituation(
    measures: [
      result("own-words", posts: 20, cases: 2, unlisted: 1_200), result("met", posts: 5),
      result("unmeasured", posts: 0),
    ])

  @Test func sarifNotifies() throws {
    let output = try Self.situation.output(.sarif)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    let goals = notes.filter { ($0["descriptor"] as? [String: String])?["id"] == "goal/own-words" }
    let texts = goals.compactMap { ($0["message"] as? [String: String])?["text"] }
    let says = " The policy says (1.3 Say that you work here): “Do not sound like <a machine>.”"
    #expect(
      texts == [
        "@larkfield_0 gave nearly the same answer 7 times." + says,
        "@larkfield_1 gave nearly the same answer 7 times." + says, "And 1,200 more." + says,
      ])
    #expect(goals.map { ($0["locations"] as? [Any])?.count } == [2, 2, 0])
    #expect(notes.count == goals.count + 1)
  }

  @Test func junitHasASuiteThatFailsNothing() throws {
    let output = try Self.situation.output(.junit)
    let suite = try #require(output.components(separatedBy: "<testsuite name=\"Over all posts\" ").last)
    #expect(suite.hasPrefix("tests=\"3\" failures=\"0\" errors=\"0\" skipped=\"1\""))
    #expect(suite.contains("<testcase classname=\"1.3 Say that you work here\" name=\"goal met\" time=\"0\"/>"))
    #expect(suite.contains("“Do not sound like &lt;a machine&gt;.”") && suite.contains("export.zip: a[1].json, line 4"))
    #expect(suite.contains("<skipped message=\"There were no posts to measure it by.\"/>"))
    let tests = output.components(separatedBy: "<testcase ").count - 1
    #expect(output.contains("<testsuites name=\"Larkfield social media policy 2026.3\" tests=\"\(tests)\""))
    #expect(!(try ScanSituation().output(.junit)).contains("Over all posts"))
  }

  @Test func thePageQuotesThePolicy() throws {
    let page = try Self.situation.output(.html)
    #expect(page.contains("<h2 id=\"page:measures-title\">Over all posts</h2>"))
    #expect(page.contains("<a href=\"#page%3Ameasures\">Over all posts</a>"))
    #expect(page.contains("“Do not sound like &lt;a machine&gt;.”"))
    #expect(page.contains("@larkfield_0 gave nearly the same answer 7 times.") && page.contains("and 1,200 more"))
    #expect(page.contains("Met, by 5 posts.") && page.contains("There were no posts to measure it by."))
    #expect(!(try ScanSituation().output(.html)).contains("Over all posts"))
  }

  @Test func whereAuthorsAreHiddenAccountsAre() throws {
    var settings = ScanSituation.settings()
    settings.hidesAuthors = true
    let page = try Self.situation.output(.html, settings)
    #expect(page.contains("7 posts of one account, whose name is left out."))
    #expect(!page.contains("larkfield_0"))
  }

  @Test func thePageLeavesOutWhatABaselineSettles() throws {
    let text =
      BaselineTests.header + BaselineTests.waiver(BaselineTests.first)
      + "{\"fingerprint\":\"\(BaselineTests.second)\"}\n"
    var situation = ScanSituation(records: [])
    situation.reports[0] = BaselineTests.report()
    let open = try situation.output(.html)
    situation.reports = situation.reports.map(try BaselineTests.match(text).marked)
    let settled = try situation.output(.html)
    let entries = { (page: String) in page.components(separatedBy: "class=\"entry ").count }
    #expect(entries(open) == entries(settled) + 2)
    #expect(settled.contains("Of findings and open questions, 1 is known from the baseline and 1 is waived"))
  }
}
