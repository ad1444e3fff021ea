import FoundationEssentials
import SaysoEngine
import SaysoModel
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

  @Test func nothingElseIsMasked() throws {
    let report = try PolicySnippet(Self.rules).checker().check(
      Post(text: "Do write to us", author: "amir", platform: .x), at: .mondayNoon)
    #expect(report.post.text == "Do write to us")
    #expect(report.findings.flatMap(\.spans).map(\.text) == ["write"])
  }
}
