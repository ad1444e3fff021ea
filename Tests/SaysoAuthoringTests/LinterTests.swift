import Foundation
import SaysoAuthoring
import SaysoPolicy
import SaysoPolicyXML
import SaysoReports
import SaysoTestSupport
import Testing

/// A policy with one thing wrong.
struct LintRow: CustomTestStringConvertible, Sendable {
  let name: String
  let policy: String
  let codes: [LintCode]
  /// What stands where the finding is, in the text of the policy.
  let place: String?
  let moment: Date?
  /// What the post that shows it says.
  let witness: String?

  init(
    _ name: String, _ policy: String, _ codes: LintCode..., at place: String? = nil, on day: String? = nil,
    shownBy witness: String? = nil
  ) {
    self.name = name
    self.policy = policy
    self.codes = codes
    self.place = place
    self.witness = witness
    moment = day.flatMap { try? Date("\($0)T12:00:00Z", strategy: .iso8601) }
  }

  var findings: [LintFinding] { get throws { Linter.findings(in: try SmallPolicy.document(policy), at: moment) } }

  /// Line and column, counted from 1 in UTF-8 bytes, of the place.
  var location: SaysoPolicy.SourceLocation? {
    guard let place, let range = policy.range(of: place) else { return nil }
    let before = policy[..<range.lowerBound].utf8
    let lineStart = before.lastIndex(of: 0x0A).map { before.index(after: $0) } ?? before.startIndex
    return SaysoPolicy.SourceLocation(
      file: "small.xml", line: before.count { $0 == 0x0A } + 1, column: before[lineStart...].count + 1)
  }

  var testDescription: String { name }

  private static let statements = """
    <p><must id="tie">Say that you work here.</must></p>
    <disclosure id="praise" enforces="tie" tier="red" most-hashtags-before="2"><find><mention of="product"/></find>
      <statements><accept>I work for Acme</accept><accept>LABEL</accept></statements></disclosure>
    <example breaks="praise" author="kim" platform="x">Rocket Skates.</example>
    <example keeps="praise" author="kim" platform="x">I work for Acme. Rocket Skates.</example>
    """

  static let all = basic + words + dates + links + disclosures + wording

  private static let basic = [
    LintRow("must that nothing enforces", SmallPolicy.adding("<p><must id=\"m\">Be kind.</must></p>"), .unenforcedMust),
    LintRow(
      "must for both that nothing enforces", SmallPolicy.adding("<p><must id=\"m\" by=\"both\">Be kind.</must></p>"),
      .unenforcedMust),
    LintRow("must for people", SmallPolicy.adding("<p><must id=\"m\" by=\"people\">Be kind.</must></p>")),
    LintRow(
      "should that nothing enforces", SmallPolicy.adding("<p><should id=\"m\">Be kind.</should></p>"), .unenforcedShould
    ),
    LintRow("may needs no rule", SmallPolicy.adding("<p><may id=\"m\">Be kind.</may></p>")),
    LintRow(
      "no example breaks a rule",
      SmallPolicy.replacing("breaks=\"magnet\" author", with: "breaks=\"magnet\" known=\"gap\" author"),
      .noBreakingExample),
    LintRow(
      "no example keeps a rule",
      SmallPolicy.replacing("keeps=\"magnet\" author", with: "keeps=\"magnet\" known=\"gap\" author"), .noKeepingExample
    ),
    LintRow(
      "keeping example with a mark", SmallPolicy.replacing("A magnet on", with: "A <hit>magnet</hit> on"),
      .markedKeepingExample),
    LintRow(
      "mark of another rule",
      SmallPolicy.adding(
        "<p>.</p><example keeps=\"reserved\" author=\"kim\" platform=\"x\"><hit rule=\"magnet\">Magnetite</hit></example>"
      )),
    LintRow(
      "exception that no example needs",
      SmallPolicy.replacing(
        "<unless permits=\"share\">",
        with: "<unless><term>on behalf of my cat</term></unless><unless permits=\"share\">"),
      .idleException),
    LintRow(
      "grant over before the policy",
      SmallPolicy.replacing("<grant topic=\"voice\"/>", with: "<grant topic=\"voice\" through=\"2026-10-31\"/>"),
      .endedBeforeEffective),
    LintRow(
      "grant over on the first day",
      SmallPolicy.replacing("<grant topic=\"voice\"/>", with: "<grant topic=\"voice\" through=\"2026-11-01\"/>")),
    LintRow(
      "rule over before the policy",
      SmallPolicy.replacing(
        "<confidential id=\"magnet\"", with: "<confidential id=\"magnet\" until=\"2026-11-01T00:00\""),
      .endedBeforeEffective),
    LintRow(
      "term over before the policy",
      SmallPolicy.replacing(
        "<term>our pay</term>", with: "<term>our pay</term><term until=\"2026-01-01T00:00\">wages</term>"),
      .endedBeforeEffective),
    LintRow(
      "tier nothing uses",
      SmallPolicy.replacing(
        "<tier id=\"green\"", with: "<tier id=\"yellow\" action=\"advise\">Hm.</tier><tier id=\"green\""), .unusedTier),
    LintRow(
      "topic nothing asks about",
      SmallPolicy.replacing("<topic id=\"work\"", with: "<topic id=\"t\"><term>tea</term></topic><topic id=\"work\""),
      .unusedTopic),
    LintRow(
      "topics that only an unused topic asks about",
      SmallPolicy.replacing(
        "<topic id=\"work\"",
        with: "<topic id=\"t\"><term>tea</term></topic><topic id=\"u\"><about topic=\"t\"/></topic><topic id=\"work\""),
      .unusedTopic, .unusedTopic),
    LintRow(
      "hours nobody keeps",
      SmallPolicy.replacing(
        "<contact", with: "<hours id=\"h\"><open days=\"sat\" from=\"09:00\" to=\"10:00\"/></hours><contact"),
      .unusedTimes),
    LintRow(
      "window nothing asks for",
      SmallPolicy.replacing(
        "<contact", with: "<window id=\"w\"><span from=\"2026-12-01\" through=\"2026-12-02\"/></window><contact"),
      .unusedTimes),
    LintRow(
      "grant for what nobody withholds",
      SmallPolicy.replacing("<grant topic=\"voice\"/>", with: "<grant topic=\"voice\"/><grant topic=\"work\"/>"),
      .idleGrant),
    LintRow(
      "pattern without fixed text",
      SmallPolicy.replacing("<term>our pay</term>", with: "<term>our pay</term><pattern>[0-9]{4}</pattern>"),
      .costlyPattern),
    LintRow(
      "pattern with fixed text",
      SmallPolicy.replacing("<term>our pay</term>", with: "<term>our pay</term><pattern>[0-9]+ pounds</pattern>")),
    LintRow(
      "term twice",
      SmallPolicy.replacing(
        "<term>our pay</term>", with: "<term>our pay</term><term aliases=\"wages|Our  Pay\">hours</term>"),
      .duplicateTerm),
    LintRow(
      "alias twice in one term",
      SmallPolicy.replacing("<term>our pay</term>", with: "<term aliases=\"wages|wages\">our pay</term>"),
      .duplicateTerm),
    LintRow(
      "term twice with other options",
      SmallPolicy.replacing("<term>our pay</term>", with: "<term>our pay</term><term match=\"stem\">our pay</term>")),
    LintRow(
      "term twice with near",
      SmallPolicy.replacing(
        "<term>our pay</term>",
        with: "<term>our pay</term><near words=\"4\"><term>our pay</term><term>low</term></near>")),
    LintRow("unclear label", SmallPolicy.adding(statements.replacing("LABEL", with: "#sp")), .unclearDisclosure),
    LintRow("unclear thanks", SmallPolicy.adding(statements.replacing("LABEL", with: "Thanks to")), .unclearDisclosure),
    LintRow("clear label", SmallPolicy.adding(statements.replacing("LABEL", with: "#AcmeEmployee"))),
    LintRow(
      "no shield",
      SmallPolicy.replacing(
        "<protected id=\"shield\" permits=\"free\"><find><about topic=\"work\"/></find></protected>", with: ""
      )
      .replacing("<topic id=\"work\" title=\"working life\"><term>our pay</term></topic>", with: ""), .noShield),
    LintRow("nothing", SmallPolicy.text),
  ]
}

@Suite struct LinterTests {
  @Test(arguments: LintRow.all) func finds(_ row: LintRow) throws {
    let findings = try row.findings
    #expect(findings.map(\.code) == row.codes, "\(findings.map(\.message))")
    if let location = row.location { #expect(findings.first?.location == location) }
    if let witness = row.witness { #expect(findings.first?.witness?.contains(witness) == true) }
    #expect((row.place == nil) == (row.location == nil))
  }

  @Test func everyCodeIsPlanted() {
    #expect(Set(LintRow.all.flatMap(\.codes) + [.staleSchema]) == Set(LintCode.allCases))
  }

  @Test func schemaOfAnotherVersionIsFound() throws {
    let text = "<!-- <?xml-model href=\"a.xsd\"?> -->\n<?xml-model type=\"x\" href='b.xsd'?>\n" + SmallPolicy.text
    let document = try SmallPolicy.document(text)
    let reference = try #require(SchemaReference(of: document))
    #expect(reference.href == "b.xsd" && reference.isFile && reference.location.line == 2)
    let old = SchemaPrinter.schema().replacing("hashtag-case", with: "hashtag-form")
    let findings = Linter.findings(in: document, schema: old)
    #expect(findings.map(\.code) == [.staleSchema] && findings.first?.location == reference.location)
    #expect(Linter.findings(in: document, schema: SchemaPrinter.schema()).isEmpty)
    #expect(Linter.findings(in: document).isEmpty)
    #expect(SchemaReference(of: try SmallPolicy.document()) == nil)
  }

  @Test(arguments: ["sayso-policy.xsd", "../schema.xsd"]) func schemasBesideThePolicyAreFiles(_ href: String) throws {
    let text = "<?xml-model href=\"\(href)\"?>" + SmallPolicy.text
    #expect(SchemaReference(of: try SmallPolicy.document(text))?.isFile == true)
    let far = text.replacing(href, with: "https://acme.example/" + href)
    #expect(SchemaReference(of: try SmallPolicy.document(far))?.isFile == false)
  }

  @Test(arguments: WorkedPolicy.allCases) func workedPoliciesAreClean(_ worked: WorkedPolicy) throws {
    let findings = Linter.findings(in: try worked.document())
    #expect(findings.isEmpty, "\(findings.map { "\($0.location.line): \($0.message)" })")
  }

  /// The longer one is what could go: where it stands, the shorter one stands, too, and not the other way about.
  @Test(arguments: [
    (
      "our pay", "<term>our pay</term>", "<term>night shift</term><term>shift</term>",
      "“night shift” is needed for #nightshift alone: wherever it stands, “shift” on line 11 is found, too."
    ),
    (
      "secret", "<term aliases=\"Magnetite\">Project Magnet</term>",
      "<term>Big Magnetite</term><term aliases=\"Magnetite\">Project Magnet</term>",
      "Spelling 1 of this term is never needed: wherever it stands, spelling 2 of the term on line 24 is found, too."
    ),
  ])
  func theShadowedTermIsTheLongerOne(_ name: String, _ piece: String, _ other: String, _ sentence: String) throws {
    let findings = Linter.findings(in: try SmallPolicy.document(SmallPolicy.replacing(piece, with: other)))
    let messages = findings.filter { $0.code == .shadowedTerm }.map(\.message)
    #expect(messages == [sentence])
  }

  @Test func whatStandsTwiceIsNamedOnce() throws {
    let text = SmallPolicy.replacing(
      "<term>our pay</term>",
      with: "<term aliases=\"wages|bonus\">our pay</term><term aliases=\"Wages|bonus|wages\">hours</term>")
    let findings = Linter.findings(in: try SmallPolicy.document(text))
    #expect(findings.map(\.message) == ["“wages”, “bonus” stand on line 11 already."])
  }

  @Test func secretTermsAreNotQuoted() throws {
    let text = SmallPolicy.replacing("aliases=\"Magnetite\"", with: "aliases=\"Magnetite|magnetite\"")
    let document = try SmallPolicy.document(text)
    let findings = Linter.findings(in: document)
    #expect(findings.map(\.code) == [.duplicateTerm])
    #expect(!LintTextReport().output(findings, in: document).lowercased().contains("magnetite"))
  }

  @Test func reports() throws {
    let pairs = LintRow.all.filter { !$0.codes.isEmpty }.map { row in
      Result { try SmallPolicy.document(row.policy) }.map {
        (row.name, LintTextReport().output(Linter.findings(in: $0, at: row.moment), in: $0))
      }
    }
    let texts = try pairs.map { try $0.get() }.map { "### \($0)\n\($1)" }
    try expectSnapshot(texts.joined(separator: "\n"), "lint.txt")
    let document = try SmallPolicy.document(LintRow.mixed)
    let findings = Linter.findings(in: document)
    try expectSnapshot(LintJSONReport().output(findings, in: document), "lint.json")
    try expectSnapshot(LintSARIFReport().output(findings, in: document), "lint.sarif")
    try expectSnapshot(LintGitHubReport().output(findings, in: document), "lint.github.txt")
  }
}
