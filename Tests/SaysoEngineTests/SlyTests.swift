import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoPolicyXML
import SaysoTestSupport
import Testing

/// What once slipped through, or was said wrongly: each row a way around a rule that must stay closed.
@Suite struct SlyTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let snippet: PolicySnippet
    let text: String
    let verdict: Verdict
    var change: @Sendable (inout Post) -> Void = { _ in }

    var testDescription: String { name }
  }

  private static let label = PolicySnippet(
    """
    <disclosure id="r" enforces="duty" tier="orange"><find><term>best</term></find>
      <statements><accept as="label">Ad</accept></statements></disclosure>
    """, assume: "<assume lang=\"en\"/>")

  private static let results = """
    <topic id="results"><term>profit</term></topic><topic id="merger"><term>takeover</term></topic>
    """
  private static let speaker = "<person id=\"bea\" name=\"Bea\"><grant topic=\"results\"/></person>"

  private static func speaking(_ find: String) -> PolicySnippet {
    PolicySnippet(
      "<speaking id=\"r\" enforces=\"duty\" tier=\"orange\"><find>\(find)</find></speaking>", declarations: results,
      people: speaker)
  }

  private static let shielded = PolicySnippet(
    """
    <speaking id="r" enforces="duty" tier="orange"><find><term>official</term></find></speaking>
    <protected id="s" permits="leave"><find><all><term>my shift</term><account class="personal"/></all></find></protected>
    """)

  private static let spoiled = PolicySnippet(
    """
    <confidential id="r" enforces="duty" tier="red"><find><near words="6"><term>alpha</term><term>launch</term>
      <none><term>joke</term></none></near></find></confidential>
    """)

  private static let links = PolicySnippet(
    """
    <links id="r" enforces="duty" tier="orange" otherwise="allow"><list>
      <deny domain="larkfield.example" path="/preview"/></list></links>
    """)

  private static let platform = PolicySnippet(
    """
    <confidential id="r" enforces="duty" tier="red"><find><term>otter</term></find>
      <when><platform name="linkedin"/></when></confidential>
    """)

  static let rows = [
    Row(name: "a label ends where a word goes on", snippet: label, text: "Ad-free and the best", verdict: .hold),
    Row(name: "brackets belong together", snippet: label, text: "(Ad] the best", verdict: .hold),
    Row(name: "a closing bracket alone is no label", snippet: label, text: "Ad] the best", verdict: .hold),
    Row(name: "a label in brackets", snippet: label, text: "[Ad] the best", verdict: .clear),
    Row(name: "a label with a colon", snippet: label, text: "Ad: the best", verdict: .clear),
    Row(name: "a label with a dash between spaces", snippet: label, text: "Ad - the best", verdict: .clear),
    Row(
      name: "leave for a topic says nothing of the words beside it",
      snippet: speaking("<any><about topic=\"results\"/><term>Zed</term></any>"), text: "Zed is here with profit",
      verdict: .hold, change: { $0.author = "bea" }),
    Row(
      name: "leave for one of two topics",
      snippet: speaking("<any><about topic=\"results\"/><about topic=\"merger\"/></any>"),
      text: "Profit and a takeover", verdict: .hold, change: { $0.author = "bea" }),
    Row(
      name: "leave for the only topic",
      snippet: speaking("<any><about topic=\"results\"/><about topic=\"merger\"/></any>"),
      text: "Profit", verdict: .clear, change: { $0.author = "bea" }),
    Row(
      name: "a shield nobody can decide leaves the finding open", snippet: shielded, text: "My shift is official",
      verdict: .undetermined, change: { $0.account = nil }),
    Row(
      name: "a shield that holds", snippet: shielded, text: "My shift is official", verdict: .clear,
      change: { $0.account = "zed" }),
    Row(
      name: "a spoiler does not reach a wider group", snippet: spoiled, text: "joke b c alpha launch x launch",
      verdict: .block),
    Row(name: "a spoiler in the window", snippet: spoiled, text: "joke alpha launch", verdict: .clear),
    Row(
      name: "a path written with percent signs", snippet: links, text: "https://larkfield.example/%70review/x",
      verdict: .hold),
    Row(
      name: "a path with parameters", snippet: links, text: "https://larkfield.example/preview;a=1/x", verdict: .hold),
    Row(
      name: "a path that goes back", snippet: links, text: "https://larkfield.example/a/%2e%2e/preview/x",
      verdict: .hold),
    Row(
      name: "a path that only begins alike", snippet: links, text: "https://larkfield.example/previews", verdict: .clear
    ),
    Row(
      name: "a platform that nobody knows is no platform", snippet: platform, text: "An otter", verdict: .undetermined,
      change: { $0.platform = "linked-in" }),
    Row(name: "another platform", snippet: platform, text: "An otter", verdict: .clear, change: { $0.platform = "x" }),
  ]

  @Test(arguments: rows) func verdict(_ row: Row) throws {
    let report = try row.snippet.checker().check(Post.plain(row.text).with(row.change), at: .mondayNoon, options: [])
    #expect(report.verdict == row.verdict, "\(report.findings.map(\.reason.plain))")
  }

  @Test func eachTopicQuotesItsOwnWords() throws {
    let snippet = Self.speaking("<any><about topic=\"results\"/><about topic=\"merger\"/></any>")
    let report = try snippet.checker().check(
      Post.plain("Profit and a takeover").with { $0.author = "bea" }, at: .mondayNoon, options: [])
    #expect(
      report.findings.map(\.reason.plain) == [
        "“takeover” is about merger, on which nobody has leave to speak here and now."
      ])
  }

  @Test func whatNoShieldCoversIsExplainedByItself() throws {
    let rule =
      "<speaking id=\"r\" enforces=\"duty\" tier=\"orange\"><find><term>foo</term><term>bar</term></find></speaking>"
    let shield = "<protected id=\"s\" permits=\"leave\"><find><term>my pay</term></find></protected>"
    let report = try PolicySnippet(rule + shield).checker().check(
      Post.plain("My pay is foo. And bar."), at: .mondayNoon, options: [])
    #expect(report.findings.map(\.reason.plain).first == "“bar” says what only the company itself may say.")
    #expect(report.findings.map(\.action) == [.hold, .clear])
  }

  @Test func aNearMissSaysHowFarItWas() throws {
    let rule = "<find><near words=\"3\"><term>Falcon</term><term>ship</term></near></find>"
    let report = try PolicySnippet("<confidential id=\"r\" enforces=\"duty\" tier=\"red\">\(rule)</confidential>")
      .checker()
      .check(Post.plain("Falcon will one day ship"), at: .mondayNoon, options: [.explanations])
    #expect(report.explanations.first?.notes == ["Near miss: “Falcon”, “ship” take up 5 words; line 17 allows 3."])
  }

  @Test func topicsThatDoubleAtEveryStepAreRefused() {
    let doubling = (1...22).map {
      "<topic id=\"t\($0)\"><all><about topic=\"t\($0 - 1)\"/><about topic=\"t\($0 - 1)\"/></all></topic>"
    }
    let snippet = PolicySnippet(
      "<speaking id=\"r\" enforces=\"duty\" tier=\"orange\"><find><about topic=\"t22\"/></find></speaking>",
      declarations: "<topic id=\"t0\"><term>alpha</term></topic>" + doubling.joined())
    #expect(throws: PolicyErrors.self) { try snippet.load() }
  }

  @Test func aThousandTimesTheWordsTakesNoMoreThanAThousandTimesTheWork() throws {
    let snippet = PolicySnippet(
      """
      <confidential id="r" enforces="duty" tier="red"><find>
        <near within="sentence"><term negation="spares">love</term><term>otter</term></near></find></confidential>
      <protected id="s" permits="leave"><find><term>my pay</term></find></protected>
      """)
    let checker = try snippet.checker()
    let text = String(repeating: "I love that otter, and my pay. ", count: 20_000)
    let report = checker.check(Post.plain(text), at: .mondayNoon, options: [])
    #expect(report.findings.first?.spans.count == 40_000)
  }
}
