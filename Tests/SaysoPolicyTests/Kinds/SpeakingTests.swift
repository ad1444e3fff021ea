import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// Who may speak on what: grants by person and by role, for a time, a platform, a class of account.
@Suite struct SpeakingTests {
  @Test(arguments: grants) func asksForAGrant(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: unknowns) func waitsForTheAuthor(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: nested) func judgesEveryTopic(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: reasons) func says(_ row: ReasonRow) throws { try row.check() }

  private static let reserved =
    "<speaking id=\"r\" enforces=\"duty\" tier=\"orange\"><find><about topic=\"results\"/></find></speaking>"
  private static let topics = """
    <topic id="results" title="results and forecasts"><term>profit</term></topic><topic id="other-thing"><term>merger</term></topic>
    """

  private static func eve(_ grant: String) -> String {
    "<person id=\"eve\" name=\"Eve Stone\"><grant topic=\"results\" \(grant)/></person>"
  }

  private static func row(
    _ name: String, _ grant: String, _ value: ConditionRow.Value, _ text: String,
    _ change: @escaping (inout Post) -> Void = { _ in }
  ) -> RuleRow {
    RuleRow(name, reserved, value, text, declarations: topics, people: eve(grant)) { post in
      post.author = "eve"
      change(&post)
    }
  }

  static let grants = [
    row("a grant", "", .no, "profit"),
    row("a grant for another topic helps nobody", "", .yes, "«profit»") { $0.author = "amir" },
    row("from: its first moment", "from=\"2026-11-02\"", .no, "profit") { $0.publishAt = .at("2026-11-02T00:00:00Z") },
    row("from: not before", "from=\"2026-11-03\"", .yes, "«profit»"),
    row("through: the last day", "through=\"2026-11-02\"", .no, "profit") {
      $0.publishAt = .at("2026-11-02T23:59:59Z")
    },
    row("through: over", "through=\"2026-11-01\"", .yes, "«profit»"),
    row("on this platform", "platforms=\"linkedin x\"", .no, "profit"),
    row("on another", "platforms=\"linkedin\"", .yes, "«profit»"),
    row("from this class of account", "account=\"official\"", .no, "profit") { $0.account = "LarkfieldHelp" },
    row("from another", "account=\"official\"", .yes, "«profit»"),
    row("time untold", "through=\"2026-11-02\"", .unknown(.publishAt), "profit") { $0.publishAt = nil },
    row("platform untold", "platforms=\"x\"", .unknown(.platform), "profit") {
      $0.platform = nil; $0.account = nil
    },
    row("time untold, but elsewhere", "through=\"2026-11-02\" platforms=\"linkedin\"", .yes, "«profit»") {
      $0.publishAt = nil
    },
    RuleRow(
      "a role's grant", reserved, .no, "profit", declarations: topics,
      people:
        "<role id=\"ir\" name=\"investor relations\"><grant topic=\"results\"/></role><person id=\"eve\" name=\"Eve\" roles=\"ir\"/>"
    ) { $0.author = "eve" },
    RuleRow(
      "a list's grant", reserved, .no, "profit", declarations: topics,
      people: "<grants><grant person=\"amir\" topic=\"results\"/></grants>"),
  ]

  static let unknowns = [
    row("somebody could hold a grant", "", .unknown(.author), "profit") {
      $0.author = nil; $0.account = nil
    },
    row("nobody could, then and there", "platforms=\"linkedin\"", .yes, "«profit»") {
      $0.author = nil; $0.account = nil
    },
    row("somebody could, wherever it goes", "platforms=\"linkedin\"", .unknown(.author), "profit") {
      $0 = Post(text: $0.text, publishAt: .mondayNoon)
    },
    row("not touched, so nobody asks", "", .no, "lamps") { $0.author = nil },
  ]

  private static func finding(_ condition: String) -> String {
    "<speaking id=\"r\" enforces=\"duty\" tier=\"orange\"><find>\(condition)</find></speaking>"
  }

  private static func nested(_ name: String, _ condition: String, _ value: ConditionRow.Value, _ text: String)
    -> RuleRow
  {
    RuleRow(name, finding(condition), value, text, declarations: topics, people: eve("")) { $0.author = "eve" }
  }

  static let nested = [
    nested(
      "a topic and a name: granted", "<all><about topic=\"results\"/><mention of=\"organization\"/></all>", .no,
      "Larkfield profit"),
    nested(
      "a topic and a name: not granted", "<all><about topic=\"other-thing\"/><mention of=\"organization\"/></all>",
      .yes, "«Larkfield» «merger»"),
    nested(
      "of two topics the granted one", "<any><about topic=\"results\"/><about topic=\"other-thing\"/></any>", .no,
      "profit"),
    nested(
      "of two topics the other", "<any><about topic=\"results\"/><about topic=\"other-thing\"/></any>", .yes, "«merger»"
    ),
    nested(
      "a topic that must not be there", "<all><term>bid</term><none><about topic=\"results\"/></none></all>", .yes,
      "The «bid»"),
  ]

  private static func snippet(_ people: String, _ find: String = "<about topic=\"results\"/>") -> PolicySnippet {
    PolicySnippet(finding(find), declarations: topics, people: people)
  }

  private static let many = (1...5).map {
    "<person id=\"p\($0)\" name=\"Person \($0)\"><grant topic=\"results\"/></person>"
  }.joined()

  static let reasons = [
    ReasonRow(
      "one who may", snippet(eve("")), "Our profit is up",
      "“profit” is about results and forecasts, and Amir Haddad has no leave to speak on that here and now. Eve Stone has."
    ),
    ReasonRow(
      "two who may", snippet(eve("") + "<person id=\"fay\" name=\"Fay\"><grant topic=\"results\"/></person>"),
      "Our profit is up",
      "“profit” is about results and forecasts, and Amir Haddad has no leave to speak on that here and now. Eve Stone and Fay have."
    ),
    ReasonRow(
      "many who may", snippet(many), "Our profit is up",
      "“profit” is about results and forecasts, and Amir Haddad has no leave to speak on that here and now. Person 1, Person 2, Person 3 and 2 others have."
    ),
    ReasonRow(
      "nobody may", snippet(""), "Our profit is up",
      "“profit” is about results and forecasts, on which nobody has leave to speak here and now."),
    ReasonRow(
      "not the author from elsewhere",
      snippet("<person id=\"eve\" name=\"Eve\"><grant topic=\"results\" account=\"official\"/></person>"),
      "Our profit is up",
      "“profit” is about results and forecasts, on which nobody has leave to speak here and now."
    ) { $0.author = "eve" },
    ReasonRow(
      "several words", snippet("", "<all><about topic=\"results\"/><term>record</term></all>"), "record profit, record",
      "“record” and “profit” are about results and forecasts, on which nobody has leave to speak here and now."),
    ReasonRow(
      "a topic without a title", snippet("", "<about topic=\"other-thing\"/>"), "The merger",
      "“merger” is about other thing, on which nobody has leave to speak here and now."),
    ReasonRow(
      "no topic", snippet("", "<term>official answer</term>"), "Our official answer",
      "“official answer” says what only the company itself may say."),
    ReasonRow(
      "no words", snippet("", "<account class=\"official\"/>"), "Hello",
      "The post says what only the company itself may say."
    ) { $0.account = "LarkfieldHelp" },
  ]

  @Test func namesWhoMayAnswer() throws {
    let report = try Self.snippet(
      Self.eve("platforms=\"x\"")
        + "<person id=\"fay\" name=\"Fay\"><grant topic=\"results\" platforms=\"linkedin\"/></person>"
    )
    .checker().check(.plain("profit"), at: .mondayNoon)
    #expect(report.findings.map(\.mayAnswer) == [[PersonReference(id: "eve", name: "Eve Stone")]])
  }
}
