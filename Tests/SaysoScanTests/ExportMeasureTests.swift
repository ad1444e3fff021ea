import Foundation
import SaysoEngine
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

@testable import SaysoScan

struct ExportMeasureTests {
  typealias Row = MeasureFixture.Row

  private static func days(_ counts: [Int: Int], through last: Int = 40) -> [Row] {
    // One other post a day, so that the period is known.
    (1...last).flatMap { day in
      [Row(text: "Good morning", day: day)]
        + (0..<(counts[day] ?? 0)).map { _ in Row(text: "My lamp flickers", day: day, account: "cust", kind: "comment")
        }
    }
  }

  @Test(arguments: [
    ("silence before", [30: 6], ["6 posts about faults on 31 Jan 2026, where the 28 days before had 0 a day."]),
    ("too few", [30: 4], []), ("too early", [5: 40], []),
    ("as ever", Dictionary(uniqueKeysWithValues: (1...40).map { ($0, 9) }), []),
    (
      "a rush after a steady month", Dictionary(uniqueKeysWithValues: (1...40).map { ($0, $0 == 36 ? 15 : 5) }),
      ["15 posts about faults on 6 Feb 2026, where the 28 days before had 5 a day."]
    ),
    ("a week is enough", [9: 7], ["7 posts about faults on 10 Jan 2026, where the 8 days before had 0 a day."]),
  ])
  func tellsDaysOfComplaints(_ name: String, _ counts: [Int: Int], _ expected: [String]) throws {
    let goal = "<goal id=\"g\" measure=\"topic-spike\" topic=\"trouble\">Hear of faults early.</goal>"
    #expect(try MeasureFixture.reasons(goal, Self.days(counts)) == expected, "\(name)")
  }

  @Test func spikesTakeTheGoalsNumbers() throws {
    let rows = Self.days([30: 4])
    let goal = "<goal id=\"g\" measure=\"topic-spike\" topic=\"trouble\" at-least=\"2\" deviations=\"3\">x</goal>"
    let stricter = goal.replacingOccurrences(of: "\"3\"", with: "\"4\"")
    #expect(try MeasureFixture.reasons(goal, rows).count == 1)
    #expect(try MeasureFixture.reasons(stricter, rows).isEmpty)
  }

  @Test(arguments: [
    ("replies", "", 2, 10, []),
    (
      "replies", "", 3, 10,
      ["3 promotional posts against 10 replies: 30%, and at most 20% are meant."]
    ),
    ("replies", "", 1, 0, ["1 promotional post against 0 replies."]),
    ("posts", " of=\"posts\"", 3, 12, []),
    ("posts", " of=\"posts\"", 3, 11, ["3 promotional posts among 14 posts: 21.4%, and at most 20% are meant."]),
    ("only official accounts", " account=\"personal\"", 3, 1, []),
  ])
  func weighsPromotion(_ name: String, _ more: String, _ offers: Int, _ replies: Int, _ expected: [String]) throws {
    let goal =
      "<goal id=\"g\" measure=\"promotion-ratio\" topic=\"offer\" share=\"20%\"\(more)>Talk, don't sell.</goal>"
    let rows =
      (0..<offers).map { _ in Row(text: "A sale on all lamps", kind: "post") }
      + (0..<replies).map { _ in Row(text: "The sale ends on Monday") }
    #expect(try MeasureFixture.reasons(goal, rows) == expected, "\(name)")
  }

  @Test func namesUndeclaredPlatformsAndAccounts() throws {
    let goal = "<goal id=\"g\" measure=\"undeclared-accounts\">Post from accounts we know.</goal>"
    let rows = [
      Row(text: "a"), Row(text: "b", account: "@larkfieldhelp"), Row(text: "c", account: "LarkfieldUK"),
      Row(text: "d", account: "LarkfieldUK", isDated: false), Row(text: "e", account: "z", platform: "tiktok"),
      Row(text: "f", account: nil), Row(text: "g", account: "amir_solders"),
      Row(text: "h", account: "dana-reyes", platform: "linkedin"), Row(text: "i", account: "q", platform: nil),
    ]
    #expect(
      try MeasureFixture.reasons(goal, rows) == [
        "2 posts from @LarkfieldUK on X, an account that the policy doesn't name, on 2 Jan 2026.",
        "1 post on TikTok, a platform that the policy doesn't name, on 2 Jan 2026.",
      ])
    let outcome = try #require(try MeasureFixture.scan(goal, rows).summary.measures.first).outcome
    #expect(outcome.figures.map { "\($0.name) \($0.number)" } == ["posts 9", "untold 2", "undeclared 3", "beyond 0"])
  }

  @Test func saysNothingThatThePolicyDoesNotAskFor() throws {
    let rows = Self.days([30: 9]) + (0..<9).map { _ in Row(text: "We are so very sorry about that", account: "who") }
    for goal in [
      "", "<goal id=\"g\" measure=\"findings\">x</goal>", "<goal id=\"g\" measure=\"promotion-ratio\">x</goal>",
    ] {
      let result = try MeasureFixture.scan(goal, rows)
      #expect(result.summary.measures.isEmpty && !result.report.contains("measure"))
    }
  }

  @Test func nothingToMeasureIsNeitherGoodNorBad() throws {
    let goal = "<goal id=\"g\" measure=\"promotion-ratio\" topic=\"offer\" share=\"20%\">x</goal>"
    let result = try MeasureFixture.scan(goal, [])
    #expect(result.summary.measures.map(\.outcome.isMeasured) == [false])
    #expect(result.report.contains("\"met\":null"))
  }

  /// However the export is cut and whoever checks it.
  @Test func theSameForAnyNumberOfThreadsAndAnyCut() throws {
    let goals = """
      <goal id="a" measure="repeated-replies" at-least="3">x</goal><goal id="b" measure="undeclared-accounts">y</goal>
      <goal id="c" measure="topic-spike" topic="trouble" at-least="2">z</goal>
      """
    var generator = SeededGenerator(seed: 7)
    let rows = (0..<600).map { _ in
      Row(
        text: [
          "My lamp flickers again", "We are so very sorry about that \(Int.random(in: 0..<9, using: &generator))",
          "Good morning",
        ].randomElement(using: &generator) ?? "",
        day: Int.random(in: 1..<60, using: &generator),
        account: ["desk", "a", "b"].randomElement(using: &generator))
    }
    let whole = try MeasureFixture.scan(goals, rows).report
    #expect(whole.contains("\"met\":false"))
    for (jobs, chunk) in [(1, 200), (3, 500), (2, 4_000)] {
      #expect(try MeasureFixture.scan(goals, rows, jobs: jobs, chunk: chunk).report == whole)
    }
  }

  @Test func talliesOutlastACheckpoint() throws {
    let plan = MeasurePlan(
      try MeasureFixture.checker(
        "<goal id=\"a\" measure=\"repeated-replies\" at-least=\"2\">x</goal>"
      ).policy)
    var measures = ExportMeasures()
    let text = Array("We are so very sorry about that".utf8)
    text.withUnsafeBytes { bytes in
      var post = PostBytes(text: bytes)
      (post.kind, post.publishAt) = (.reply, .mondayNoon)
      for line in 1...2 { measures.add(post, [], Origin(file: "f", line: line), plan) }
    }
    let copy = try JSONDecoder().decode(ExportMeasures.self, from: JSONEncoder().encode(measures))
    #expect(copy.results(plan) == measures.results(plan))
    #expect(copy.results(plan).first?.outcome.cases.count == 1)
  }
}
