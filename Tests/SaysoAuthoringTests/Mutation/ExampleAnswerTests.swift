import SaysoPolicy
import Testing

@testable import SaysoAuthoring

/// What an example may ask of the answer beside the places.
@Suite struct ExampleAnswerTests {
  private static let breaking = "author=\"kim\" platform=\"x\">On behalf of Acme: hello.</example>"

  @Test(
    arguments: [
      ("tier=\"red\"", nil), ("contact=\"press\"", nil), ("verdict=\"block\"", nil),
      ("tier=\"red\" contact=\"press\" verdict=\"block\"", nil),
      ("tier=\"green\"", "“reserved” should find something of the tier “green” here, and finds “red”."),
      ("contact=\"other\"", "“reserved” should name “other” here, and names “press”."),
      ("at=\"2026-11-02T16:45\" respond-by=\"2026-11-03T09:15\"", nil),
      (
        "respond-by=\"2026-11-02T09:15\"",
        "“reserved” should be answered by 2 Nov 2026, 09:15 here, and is answered by 2 Nov 2026, 09:30."
      ),
      ("also=\"magnet\"", "“magnet” should find something here, too, and is quiet."),
      ("verdict=\"hold\"", "The post should come out as “hold”, and comes out as “block”."),
    ] as [(String, String?)])
  func ofABreakingExample(_ attributes: String, _ sentence: String?) throws {
    try expect("<example breaks=\"reserved\" \(attributes) \(Self.breaking)", sentence)
  }

  @Test(
    arguments: [
      ("contact=\"other\"", nil), ("verdict=\"clear\"", nil),
      ("contact=\"press\"", "“reserved” should name “press” here, and names “other”."),
    ] as [(String, String?)])
  func ofAShield(_ attributes: String, _ sentence: String?) throws {
    try expect(
      "<example keeps=\"reserved\" \(attributes) author=\"kim\" platform=\"x\">On behalf of Acme: our pay is late.</example>",
      sentence)
  }

  @Test func nothingFoundIsOfNoTier() throws {
    try expect(
      "<example keeps=\"reserved\" tier=\"red\" author=\"kim\" platform=\"x\">Hello.</example>",
      "“reserved” should find something of the tier “red” here, and finds no tier.")
  }

  private func expect(_ example: String, _ sentence: String?) throws {
    let text = SmallPolicy.adding(example)
      .replacing("permits=\"free\">", with: "permits=\"free\" contact=\"other\">")
      .replacing("<topic id=\"voice\"", with: "<contact id=\"other\" name=\"Other\"/><topic id=\"voice\"")
    let run = ExampleRunner(try SmallPolicy.document(text).policy).run()
    let sentences = run.results.flatMap { result in result.failures.map { $0.sentence(for: result.example) } }
    #expect(sentences == (sentence.map { [$0] } ?? []))
  }
}
