import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// What an author of a policy is told of a rule that fired, and of one that found something and stayed quiet.
@Suite struct ExplanationTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let attributes: String
    let children: String
    let text: String
    let outcome: RuleExplanation.Outcome
    let notes: [String]
    var change: @Sendable (inout Post) -> Void = { _ in }

    var testDescription: String { name }
  }

  private static let find = "<find><term>Falcon</term></find>"
  private static let bird = find + "<unless permits=\"leave\"><term>peregrine falcon</term></unless>"
  private static let repost = find + "<unless><post kind=\"repost\"/></unless>"

  static let rows = [
    Row(name: "fired", attributes: "", children: find, text: "Falcon", outcome: .fired, notes: []),
    Row(
      name: "freed", attributes: "", children: bird, text: "peregrine falcon", outcome: .quiet,
      notes: [
        "The exception of line 17 (“You may do this.”) frees “peregrine falcon”.",
        "What it looks for does not stand together as <find> asks.",
      ]),
    Row(
      name: "spared", attributes: "", children: repost, text: "Falcon", outcome: .quiet,
      notes: ["The exception of line 17 spares the post."], change: { $0.kind = .repost }),
    Row(
      name: "undecided exception", attributes: "", children: repost, text: "Falcon", outcome: .undetermined,
      notes: ["The exception of line 17 can't be decided.", "It can't be decided without post-kind."],
      change: { $0.kind = nil }),
    Row(
      name: "not in force", attributes: "until=\"2026-11-02T12:00\"", children: find, text: "Falcon", outcome: .quiet,
      notes: ["It is in force only until 2 Nov 2026, 12:00."]),
    Row(
      name: "another circumstance", attributes: "", children: find + "<when><paid/></when>", text: "Falcon",
      outcome: .quiet,
      notes: ["The circumstance <paid> in <when> does not hold."]),
    Row(
      name: "no group", attributes: "",
      children: "<find><near words=\"2\"><term>Falcon</term><term>ship</term></near></find>",
      text: "Falcon will ship", outcome: .quiet,
      notes: ["Near miss: “Falcon”, “ship” take up 3 words; line 17 allows 2."]),
  ]

  @Test(arguments: rows) func explains(_ row: Row) throws {
    let rule = "<confidential id=\"r\" enforces=\"duty\" tier=\"red\" \(row.attributes)>\(row.children)</confidential>"
    let report = try PolicySnippet(rule).checker().check(
      Post.plain(row.text).with(row.change), at: .mondayNoon, options: [.explanations])
    let explanation = try #require(report.explanations.first)
    #expect(explanation.outcome == row.outcome)
    #expect(explanation.notes == row.notes)
    #expect(explanation.leaves.contains { $0.description == "term “Falcon”" && $0.line == 17 })
  }

  @Test func explainsAShield() throws {
    let rules =
      "<speaking id=\"r\" enforces=\"duty\" tier=\"red\"><find><term>official</term></find></speaking><protected id=\"s\" permits=\"leave\"><find><term>pay</term></find></protected>"
    let report = try PolicySnippet(rules).checker().check(
      .plain("official pay"), at: .mondayNoon, options: [.explanations])
    #expect(report.explanations.map(\.outcome) == [.shielded])
  }

  @Test func saysNothingOfRulesThatFoundNothing() throws {
    let report = try PolicySnippet("<confidential id=\"r\" enforces=\"duty\" tier=\"red\">\(Self.find)</confidential>")
      .checker()
      .check(.plain("Eagle"), at: .mondayNoon, options: [.explanations])
    #expect(report.explanations.isEmpty)
  }
}
