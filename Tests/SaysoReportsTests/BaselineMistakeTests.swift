import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct BaselineMistakeTests {
  static let mark = String(repeating: "0a", count: 16)
  static let entry = "{\"fingerprint\":\"\(mark)\""

  @Test(arguments: [
    ("", "1:1: The first line should say which policy this belongs to: {\"baseline\":\"…\",\"schemaVersion\":1}."),
    ("{\"baseline\":\"other\",\"schemaVersion\":1}", "1:13: This belongs to the policy “other”."),
    (
      "{\"baseline\":\"larkfield\",\"schemaVersion\":2}",
      "1:41: This is version 2 of the format; version 1 is known here."
    ),
    ("{\"baseline\":\"larkfield\"}", "1:1: “schemaVersion” is missing."),
    ("{\"baseline\":7,\"schemaVersion\":1}", "1:13: “baseline” should be a text."),
    ("[]", "1:1: Here should stand an object, in braces."),
  ])
  func headers(_ text: String, _ expected: String) {
    #expect(mistakes(text) == ["b.json:\(expected)"])
  }

  @Test(arguments: [
    ("\(entry)", "2:50: Here should stand a comma or a closing brace."),
    ("\(entry)} x", "2:52: Here should stand nothing more on this line."),
    ("{\"fingerprint\" 1}", "2:16: Here should stand a colon."),
    ("{fingerprint:1}", "2:2: Here should stand a name, in quotation marks."),
    ("{\"fingerprint\":\"\\x\"}", "2:17: Here should stand an escape that JSON knows."),
    ("{\"fingerprint\":\"\\ud800\"}", "2:17: Here should stand an escape that JSON knows."),
    ("{\"fingerprint\":\"a", "2:18: Here should stand the end of a text, a quotation mark."),
    ("{\"fingerprint\":true}", "2:16: Here should stand a text, a whole number or an object."),
    ("{\"fingerprint\":7}", "2:16: “fingerprint” should be a text."),
    ("{\"fingerprint\":\"0A\"}", "2:16: “0A” is no fingerprint: 32 digits from 0 to 9 and a to f."),
    ("{\"rule\":\"praise\"}", "2:1: “fingerprint” is missing."),
    ("\(entry),\"rul\":\"a\"}", "2:51: “rul” is not known here. Did you mean “rule”?"),
    ("\(entry),\"rule\":\"a\",\"rule\":\"b\"}", "2:62: “rule” stands here twice."),
    ("\(entry),\"waiver\":\"Dana\"}", "2:60: “waiver” should be an object with owner, reason and until."),
    ("<<<<<<< HEAD", "2:1: Two branches disagree here: keep the lines of both and take the marks away."),
  ])
  func lines(_ line: String, _ expected: String) {
    #expect(mistakes(BaselineTests.header + line) == ["b.json:\(expected)"])
  }

  @Test(arguments: [
    (
      "{\"owner\":\"\",\"reason\":\" \",\"until\":\"soon\"}",
      [
        "69: “owner” is empty.", "81: “reason” is empty.",
        "93: “soon” is no date: write the last day of the waiver as 2027-01-31.",
      ]
    ),
    ("{\"owner\":\"Dana\",\"reason\":\"ok\"}", ["60: “until” is missing."]),
    (
      "{\"owner\":\"Dana\",\"reason\":\"ok\",\"untill\":\"2027-01-31\"}",
      ["90: “untill” is not known here. Did you mean “until”?", "60: “until” is missing."]
    ),
    ("{\"owner\":{\"owner\":{}}}", ["69: Here should stand an object, in braces."]),
  ])
  func waivers(_ waiver: String, _ expected: [String]) {
    let found = mistakes(BaselineTests.header + "\(Self.entry),\"waiver\":\(waiver)}")
    #expect(found == expected.map { "b.json:2:\($0)" })
  }

  @Test func waiversThatDifferAreAMistake() {
    let text =
      BaselineTests.header + BaselineTests.waiver(Self.mark) + BaselineTests.waiver(Self.mark, until: "2028-01-01")
    #expect(mistakes(text) == ["b.json:3:1: This finding stands on line 2 already, and not the same."])
  }

  @Test func everyMistakeIsTold() {
    #expect(mistakes(BaselineTests.header + "x\n\n{\"fingerprint\":\"1\"}\ny").count == 3)
  }

  /// Lines as long as somebody likes, in time that grows with them.
  @Test func longLinesEnd() {
    let long = String(repeating: "\\u00e9é{[\\\\", count: 200_000)
    #expect(mistakes(BaselineTests.header + "{\"fingerprint\":\"\(long)\"}").count == 1)
    #expect(mistakes(BaselineTests.header + String(repeating: "{\"a\":", count: 200_000)).count == 1)
    #expect(mistakes(String(repeating: "x\n", count: 50_000)).count == 50_000)
  }

  private func mistakes(_ text: String) -> [String] {
    do throws(BaselineErrors) {
      _ = try Baseline([(name: "b.json", bytes: Array(text.utf8))], policy: Situation.policy)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }
}
