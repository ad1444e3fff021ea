import Foundation
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

@testable import SaysoScan

struct RepeatedRepliesTests {
  typealias Row = MeasureFixture.Row
  private static let goal =
    "<goal id=\"own-words\" measure=\"repeated-replies\" enforces=\"duty\" at-least=\"3\" days=\"7\">Own words.</goal>"
  private static func canned(_ name: String, _ number: Int) -> String {
    "Hi \(name), sorry to hear that your lamp broke, please send us order \(number) by message"
  }

  @Test func findsAnswersThatDifferInNamesNumbersMentionsAndLinks() throws {
    let rows = [
      Row(text: Self.canned("Ana", 1), day: 1), Row(text: "Thanks a lot for the kind words about the new one", day: 1),
      Row(text: "@tom_k " + Self.canned("Tom", 77), day: 3),
      Row(text: Self.canned("JO", 5) + "! https://larkfield.example/help", day: 6),
    ]
    let result = try MeasureFixture.scan(Self.goal, rows)
    let measure = try #require(result.summary.measures.first)
    #expect(measure.sentence == "Keep to it.")
    #expect(measure.clause?.title == "The clause")
    #expect(
      measure.outcome.cases.map(\.reason.plain) == [
        "@LarkfieldHelp on X gave nearly the same answer 3 times within 7 days, from 2 Jan 2026 to 7 Jan 2026. "
          + "Of its 4 answers 3 are such copies."
      ])
    #expect(measure.outcome.cases.first?.places.map(\.line) == [1, 3, 4])
    #expect(result.report.contains("\"type\":\"measure\""))
    #expect(!result.report.contains("sorry to hear"))
  }

  @Test(arguments: [
    ("too few", [1, 1], 0), ("too far apart", [1, 9, 17], 0), ("within a week", [1, 4, 7], 1),
    ("on the eighth day", [1, 4, 8], 0), ("newest first", [7, 4, 1], 1),
  ])
  func countsWithinTheDays(_ name: String, _ days: [Int], _ expected: Int) throws {
    let rows = days.enumerated().map { Row(text: Self.canned("Ana", $0), day: $1) }
    #expect(try MeasureFixture.reasons(Self.goal, rows).count == expected, "\(name)")
  }

  @Test func keepsAccountsPostsCourtesiesAndDifferentAnswersApart() throws {
    let text = Self.canned("Ana", 1)
    let quiet = [
      [Row(text: text), Row(text: text), Row(text: text, account: "desk")],
      [Row(text: text, kind: "post"), Row(text: text, kind: "post"), Row(text: text, kind: "post")],
      [Row(text: "Thank you so!"), Row(text: "Thank you so!"), Row(text: "Thank you so!")],
      [
        Row(text: "We have looked into it and the fuse was at fault"),
        Row(text: "A new shade is on its way to you today"),
        Row(text: "The shop in Leeds opens at nine on Sundays"),
      ],
    ]
    for rows in quiet { #expect(try MeasureFixture.reasons(Self.goal, rows).isEmpty, "\(rows[0].text)") }
  }

  @Test func aShareAllowsSome() throws {
    let goal = Self.goal.replacingOccurrences(of: "days=\"7\"", with: "share=\"50%\"")
    let copies = (0..<3).map { Row(text: Self.canned("Ana", $0), day: $0) }
    let words = ["oak", "elm", "ash", "fir", "yew", "box"]
    let others = words.map { Row(text: "\($0) \($0)en \($0)ish \($0)like \($0)wards \($0)wise") }
    #expect(try MeasureFixture.reasons(goal, copies + others.prefix(2)).count == 1)
    #expect(try MeasureFixture.reasons(goal, copies + others.prefix(3)).isEmpty)
  }

  @Test func editDistanceEqualsThatOfTheWholeTable() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<2_000 {
      let left = (0..<Int.random(in: 0..<9, using: &generator)).map { _ in UInt32.random(in: 0..<4, using: &generator) }
      let right = (0..<Int.random(in: 0..<9, using: &generator)).map { _ in UInt32.random(in: 0..<4, using: &generator)
      }
      let distance = Self.distance(left[...], right[...])
      for limit in 0..<4 { #expect(ReplyGroups.differ(left, right, atMost: limit) == (distance <= limit)) }
    }
  }

  private static func distance(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Int {
    var row = Array(0...right.count)
    for (index, word) in left.enumerated() {
      var next = [index + 1]
      for (column, other) in right.enumerated() {
        next.append(min(row[column] + (word == other ? 0 : 1), row[column + 1] + 1, next[column] + 1))
      }
      row = next
    }
    return row[right.count]
  }

  /// Answers that are all different and all begin alike: each is compared with a few, not with all.
  @Test func groupsManyAnswersInLinearTime() {
    let texts = (0..<4_000).map { number in
      RepeatedText(owner: 1, words: (0..<40).map { UInt32($0 < 20 ? $0 : number * 40 + $0) })
    }
    #expect(ReplyGroups.groups(texts).count == 4_000)
  }
}
