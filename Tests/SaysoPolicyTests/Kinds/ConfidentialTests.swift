import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// What must not become known: everywhere, through everything, until its day.
@Suite struct ConfidentialTests {
  @Test(arguments: places) func looksEverywhere(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: reasons) func says(_ row: ReasonRow) throws { try row.check() }

  private static let falcon = rule("<find><term>Falcon</term></find>")

  static let places = [
    RuleRow("a handle", falcon, .yes, "Thanks «@falcon_team»"),
    RuleRow("a link's path", falcon, .yes, "https://a.example/x/«Falcon»"),
    RuleRow("a link's query, encoded", falcon, .yes, "https://a.example/?q=«F%61lcon»"),
    RuleRow("not a link's host", falcon, .no, "https://falcon.example.com/"),
    RuleRow("a file name", falcon, .yes, "x") { $0.media = [Media(alt: "", file: "«falcon»_final.png")] },
    RuleRow("not what others wrote", falcon, .no, "x") { $0.reference = ReferencedPost(text: "Falcon") },
    RuleRow("not where a term says", rule("<find><term in=\"text\">Falcon</term></find>"), .no, "@falcon"),
    RuleRow(
      "not through disguises where a term says", rule("<find><term disguised=\"no\">Falcon</term></find>"), .no,
      "F4lc0n"),
    RuleRow(
      "a topic reads as the rule does", rule("<find><about topic=\"t\"/></find>"), .yes, "«F4lc0n», «@falcon»",
      declarations: "<topic id=\"t\"><term>Falcon</term></topic>"),
  ]

  @Test(arguments: [
    ("Falcon", ViewSet()), ("#ProjectFalcon", .hashtag), ("@falcon", .handle), ("F4lc0n", .leet),
    ("F·a·l·c·o·n", .spaced),
    ("f\u{430}lcon", .lookAlike), ("Faaalcon", .repeats), ("Fal\u{AD}con", .invisible), ("Fal\u{200B}con", .invisible),
  ])
  func namesHowItWasSeen(_ text: String, _ views: ViewSet) throws {
    let report = try PolicySnippet(Self.falcon).checker().check(.plain(text), at: .mondayNoon)
    #expect(
      report.findings.flatMap(\.spans) == [
        FindingSpan(span: TextSpan(.text, 0..<text.utf8.count), text: text, views: views)
      ])
    #expect(report.findings.map(\.isConfidential) == [true])
  }

  private static func dated(_ period: String) -> PolicySnippet {
    PolicySnippet(rule("<find><term>Falcon</term><term>Eagle</term></find>", period))
  }

  static let reasons = [
    ReasonRow("for ever", dated(""), "Falcon!", "“Falcon” names something that is not public."),
    ReasonRow(
      "until a moment", dated("until=\"2027-03-01T09:00\""), "#FALCON!",
      "“#FALCON” names something that is not public until 1 March 2027, 09:00 (London)."),
    ReasonRow(
      "on summer time", dated("until=\"2027-07-01T09:00\""), "Falcon, Falcon",
      "“Falcon” names something that is not public until 1 July 2027, 09:00 (London)."),
    ReasonRow(
      "two words", dated(""), "Falcon and Eagle", "“Falcon” and “Eagle” are about something that is not public."),
    ReasonRow("as written", dated(""), "F.A.L.C.O.N", "“F.A.L.C.O.N” names something that is not public."),
    ReasonRow(
      "no words", PolicySnippet(rule("<find><media kind=\"video\"/></find>")), "x",
      "The post names something that is not public."
    ) { $0.media = [Media(kind: .video)] },
    ReasonRow("over", dated("until=\"2026-11-02T12:00\""), "Falcon"),
  ]
}
