import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoPosts
import SaysoReports
import SaysoTestSupport
import Testing

/// What a personal-data rule finds stands in no report, whoever reads it and whatever the report shows otherwise.
@Suite struct ValueMaskTests {
  private static let rules = """
    <personal-data id="p" enforces="duty" tier="red"><find><detect kind="email"/></find></personal-data>
    <confidential id="c" enforces="other-duty" tier="red"><find><pattern within-words="yes">[a-z]+@mail</pattern></find></confidential>
    <speaking id="s" enforces="duty" tier="orange"><find><term>write</term></find><instead>Ask ana@mail.example.</instead></speaking>
    """

  private static let report: Report? = {
    var post = Post(text: "Do write to ana@mail.example, twice: Ana@mail.example", author: "amir", platform: .x)
    post.media = [Media(alt: "Card of ana@mail.example", file: "ana@mail.example.png")]
    post.reference = ReferencedPost(ownership: .customer, handle: "ana", text: "I am ana@mail.example")
    post.links = [PostLink(range: 12..<28, target: "mailto:ana@mail.example")]
    post.kind = .reply
    return try? PolicySnippet(rules).checker().check(post, at: .mondayNoon, options: [.suggestions, .explanations])
  }()

  private static let reporters: [any Reporter] = [
    TextReporter(exposure: .reveal), JSONReporter(exposure: .reveal), NDJSONReporter(exposure: .reveal),
    SARIFReporter(exposure: .reveal), GitHubReporter(exposure: .reveal), RDJSONReporter(exposure: .reveal),
  ]

  @Test func noReporterShowsTheValue() throws {
    let report = try #require(Self.report)
    #expect(report.findings.map(\.rule) == ["p", "c", "s"])
    for reporter in Self.reporters {
      let output = reporter.output([report]).lowercased()
      #expect(!output.contains("na@"), "\(type(of: reporter))")
      #expect(output.contains("keep to it."))
    }
  }

  @Test func theReportItselfHoldsNoValue() throws {
    let report = try #require(Self.report)
    #expect(!String(reflecting: report).lowercased().contains("ana@"))
  }

  @Test func offsetsStayThoseOfTheAuthorsText() throws {
    let report = try #require(Self.report)
    #expect(report.post.text == "Do write to ***@****.*******, twice: ***@****.*******")
    #expect(report.findings[0].spans.map(\.span).prefix(2) == [TextSpan(.text, 12..<28), TextSpan(.text, 37..<53)])
    #expect(report.findings[0].spans.map(\.text).prefix(2) == ["***@****.*******", "***@****.*******"])
  }

  /// Overlapping values, cues beside them, other spellings: what must not be read, and what may.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let find: String
    let text: String
    let hidden: [String]
    var shown: [String] = []
    var quoted: String?
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "one inside the other", find: "<detect kind=\"phone\"/><repeated digits=\"5\"/>",
      text: "Your order +44 7700 900123 leaves", hidden: ["900123", "7700"], shown: ["Your order"],
      quoted: "Where is 900123?"),
    Row(
      name: "overlapping in part", find: "<detect kind=\"phone\"/><pattern>on [0-9]{3}</pattern>",
      text: "Reach Tom on 555 0142 345", hidden: ["555", "0142", "345"], shown: ["Reach Tom"]),
    Row(
      name: "a cue is no value", find: "<near words=\"4\"><term>order</term><repeated digits=\"5\"/></near>",
      text: "Order 88213 leaves, in order of the border", hidden: ["88213"], shown: ["in order of the border"],
      quoted: "Where is 88213?"),
    Row(
      name: "percent-encoded", find: "<detect kind=\"email\"/>",
      text: "ana.b@mail.example or https://a.example/?u=ana.b%40mail.example", hidden: ["ana.b", "%40mail"],
      shown: ["https://a.example/?u="]),
    Row(
      name: "another letter case, quoted", find: "<detect kind=\"email\"/>", text: "ana.b@mail.example",
      hidden: ["ANA.B", "ana.b"], quoted: "I am ANA.B@mail.example"),
  ]

  @Test(arguments: rows) func hides(_ row: Row) throws {
    let rule = "<personal-data id=\"p\" enforces=\"duty\" tier=\"red\"><find>\(row.find)</find></personal-data>"
    var post = Post(text: row.text, author: "amir", platform: .x, kind: .reply)
    post.reference = ReferencedPost(text: row.quoted)
    let report = try PolicySnippet(rule).checker().check(post, at: .mondayNoon, options: [.suggestions, .explanations])
    #expect(report.findings.count == 1)
    let everything = String(reflecting: report) + Self.reporters.map { $0.output([report]) }.joined()
    for word in row.hidden { #expect(!everything.contains(word), "\(word)") }
    for word in row.shown { #expect(report.post.text.contains(word), "\(word) in \(report.post.text)") }
    #expect(report.post.text.utf8.count == row.text.utf8.count && report.post.text.utf16.count == row.text.utf16.count)
  }

  @Test func theSourceOfAPostInMarkupIsMaskedToo() throws {
    let rule =
      "<personal-data id=\"p\" enforces=\"duty\" tier=\"red\"><find><detect kind=\"phone\"/></find></personal-data>"
    let html = "<p>Ring +44 <b>7700</b> 900123, or <a href=\"tel:+447700900123\">ring</a></p>"
    var post = try Post(html, in: .html)
    post.author = "amir"
    post.platform = .x
    let report = try PolicySnippet(rule).checker().check(post, at: .mondayNoon).inSource
    #expect(!report.findings.isEmpty)
    #expect(!report.post.text.contains("7700</b>") && !report.post.text.contains("900123,"))
  }

  @Test func manyValuesTakeLinearTime() throws {
    let rule =
      "<personal-data id=\"p\" enforces=\"duty\" tier=\"red\"><find><detect kind=\"email\"/></find></personal-data>"
    let text = (0..<4_000).map { "a\($0)@mail.example" }.joined(separator: " ")
    let report = try PolicySnippet(rule).checker().check(
      Post(text: text, author: "amir", platform: .x), at: .mondayNoon)
    #expect(report.findings.first?.spans.count == 4_000 && !report.post.text.contains("example"))
  }

  @Test func nothingElseIsMasked() throws {
    let report = try PolicySnippet(Self.rules).checker().check(
      Post(text: "Do write to us", author: "amir", platform: .x), at: .mondayNoon)
    #expect(report.post.text == "Do write to us")
    #expect(report.findings.flatMap(\.spans).map(\.text) == ["write"])
  }
}
