import Foundation
import SaysoModel
import SaysoReports
import Testing

@Suite struct MaskingTests {
  /// A report in which every field that holds the author's words or tells about the rule has a secret of its own.
  static let planted: Report = {
    var finding = Situation.falcon("SECRET-SPAN", in: "SECRET-TEXT SECRET-SPAN https://x.example/SECRET-LINK")
    finding.rule = "SECRET-RULE"
    finding.clause.id = "SECRET-CLAUSE"
    finding.sentence.id = "SECRET-SENTENCE"
    finding.reason =
      "\(quoting: "SECRET-REASON") names something, and \(quoting: "SECRET-AGAIN") too, until \(secret: "SECRET-DATE")."
    finding.fingerprint = "SECRET-FINGERPRINT"
    finding.suggestions = [
      Suggestion(span: TextSpan(.text, 0..<4), replacement: "SECRET-SUGGESTION", correctedText: "SECRET-CORRECTED")
    ]
    var report = Situation.report(
      Situation.post("SECRET-TEXT SECRET-SPAN https://x.example/SECRET-LINK"), .block, [finding])
    report.undetermined = [Situation.unsure(finding, missing: [.publishAt])]
    report.post.media = [Media(alt: "SECRET-ALT", file: "SECRET-FILE.png")]
    report.post.reference = ReferencedPost(text: "SECRET-QUOTED")
    let leaf = RuleExplanation.Leaf(
      description: "term “SECRET-TERM”", file: "policy.xml", line: 3, span: finding.spans[0])
    report.explanations = [
      RuleExplanation(
        rule: "SECRET-RULE", kind: "confidential", outcome: .quiet, file: "policy.xml", line: 2, leaves: [leaf],
        notes: ["SECRET-NOTE"])
    ]
    return report
  }()

  static func outputs(_ exposure: Exposure) throws -> [(name: String, output: String)] {
    var summary = ScanSummary(policy: Situation.policy, checkedAt: Situation.now)
    summary.counts.count(planted)
    let lines = NDJSONReporter(exposure: exposure)
    let reporters: [(String, any Reporter)] = [
      ("text", TextReporter(exposure: exposure)), ("json", JSONReporter(exposure: exposure)),
      ("ndjson", lines), ("sarif", SARIFReporter(exposure: exposure)),
      ("github", GitHubReporter(exposure: exposure)), ("rdjson", RDJSONReporter(exposure: exposure)),
    ]
    let row = UncheckedRecord(
      cause: .failed, origin: Origin(file: "posts.ndjson"), reason: "“kind” is \(quoting: "SECRET-VALUE").")
    return reporters.map { ($0.0, $0.1.output([planted])) }
      + [("summary", try ending(lines, summary)), ("failed", lines.line(row))]
  }

  @Test(arguments: [Masking(), Masking(key: Array("key".utf8))])
  func noSecretLeaves(_ masking: Masking) throws {
    for (name, output) in try Self.outputs(.share(masking)) {
      #expect(!output.contains("SECRET"), "\(name)")
      #expect(output.contains("confidential-") || ["text", "github", "failed"].contains(name), "\(name)")
    }
  }

  @Test func theFormatsThatLeaveTheHouseMaskByDefault() {
    let reporters: [any Reporter] = [SARIFReporter(), GitHubReporter(), RDJSONReporter()]
    for reporter in reporters { #expect(!reporter.output([Self.planted]).contains("SECRET")) }
  }

  @Test func theSecretsAreThereToBeMasked() throws {
    let revealed = try Self.outputs(.reveal).map(\.output).joined()
    for name in [
      "SPAN", "RULE", "CLAUSE", "SENTENCE", "REASON", "AGAIN", "DATE", "FINGERPRINT", "SUGGESTION", "CORRECTED", "TERM",
      "NOTE",
    ] {
      #expect(revealed.contains("SECRET-\(name)"), "\(name)")
    }
  }

  @Test func opaqueIdsAreStableAndKeepRulesApart() {
    var other = Self.planted
    other.findings[0].rule = "OTHER"
    let masking = Masking(key: Array("key".utf8))
    let first = masking.masked(Self.planted).findings[0].rule
    #expect(first == masking.masked(Self.planted).findings[0].rule)
    #expect(first == masking.masked(Self.planted).undetermined[0].rule)
    #expect(first != masking.masked(other).findings[0].rule)
    #expect(first != Masking(key: Array("another".utf8)).masked(Self.planted).findings[0].rule)
    #expect(Masking().masked(Self.planted).findings[0].rule == "confidential-31")
  }

  @Test func listsOfQuotationsBecomeOne() {
    var report = Self.planted
    report.findings[0].reason =
      "\(quoting: "a"), \(quoting: "b") and \(quoting: "c") name something, \(quoting: "d") too, until \(secret: "May")."
    let masked = Masking().masked(report).findings[0].reason.plain
    #expect(masked == "“some words” name something, “some words” too, until a later date.")
  }

  @Test func fingerprintsOfConfidentialRulesNeedAKey() {
    #expect(Masking().masked(Self.planted).findings[0].fingerprint.isEmpty)
    let keyed = Masking(key: Array("key".utf8))
    let fingerprint = keyed.masked(Self.planted).findings[0].fingerprint
    #expect(fingerprint.count == 32 && fingerprint == keyed.masked(Self.planted).findings[0].fingerprint)
    #expect(fingerprint != Masking(key: Array("another".utf8)).masked(Self.planted).findings[0].fingerprint)
    #expect(!Masking().masked(Situation.suggestion.report).findings[0].fingerprint.isEmpty)
  }

  @Test func otherRulesKeepTheirNames() {
    let report = Masking().masked(Situation.suggestion.report)
    #expect(report.findings[0].rule == "praise" && report.findings[0].clause.id == "ties")
    #expect(report.findings[0].suggestions.isEmpty)
  }

  /// A report made elsewhere may hold spans that its text does not.
  @Test func spansOutsideTheTextDontTrap() {
    var finding = Situation.falcon("x", in: "x")
    finding.spans = [0..<9000, 7000..<9000, 1..<2].map { FindingSpan(span: TextSpan(.text, $0), text: "x") }
    finding.spans.append(FindingSpan(span: TextSpan(.alt(7), 3..<4), text: "x"))
    finding.suggestions = [Suggestion(span: TextSpan(.text, 50..<60), replacement: "y", correctedText: "y")]
    let report = Situation.report(Situation.post("é👩‍👩‍👧‍👦"), .block, [finding])
    let reporters: [any Reporter] = [
      TextReporter(), TextReporter(exposure: .share), JSONReporter(), NDJSONReporter(),
      SARIFReporter(exposure: .reveal), GitHubReporter(), RDJSONReporter(exposure: .reveal),
    ]
    for reporter in reporters { #expect(!reporter.output([report]).isEmpty) }
  }
}
