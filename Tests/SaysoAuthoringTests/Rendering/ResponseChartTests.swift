import SaysoAuthoring
import SaysoPolicy
import SaysoTestSupport
import Testing

@Suite struct ResponseChartTests {
  private static func page(_ text: String) throws -> String { PolicyPage().output(try SmallPolicy.document(text)) }

  /// The texts of one drawing, a line each.
  private static func lines(of style: String, in page: String) -> [String] {
    let drawing = page.split(separator: "<svg class=\"flow \(style)\"").dropFirst().first?.split(separator: "</svg>")
      .first
    return (drawing ?? "").matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.1) }
  }

  private static let text = SmallPolicy.replacing(
    "email=\"press@acme.example\" hours", with: "phone=\"+44 161 496 0110\" hours")

  @Test func bothDrawingsSayWhatTheWordsSay() throws {
    let page = try Self.page(Self.text)
    let wide = Self.lines(of: "wide", in: page)
    #expect(
      wide == [
        "You check a draft", "What the check finds", "How grave it is", "What to do", "Whom to ask", "If no answer",
        "1.1 For the company", "1.2 Not public yet", "Don’t post", "red", "Stop.", "Press office", "answers within 30",
        "open minutes", "+44 161 496 0110", "Duty phone", "Something the check", "needs was not told", "Can’t tell",
        "Answer its", "question, and", "check again.", "1.3 Your working life", "Protected", "Nothing. It is",
        "yours to say.",
        "Nothing", "OK to post", "Post it.",
      ])
    let narrow = Self.lines(of: "narrow", in: page).joined(separator: " ")
    for words in [
      "1.2 Not public yet", "Don’t post", "Ask Press office", "answers within 30 open minutes", "Duty phone",
    ] {
      #expect(narrow.contains(words), "\(words)")
    }
    #expect(
      page.contains(
        "Ask Press office, answers within 30 open minutes, +44 161 496 0110. If nobody answers: Duty phone."))
  }

  @Test func aTierOfSomeOfARulesFindingsHasItsPlace() throws {
    let text = SmallPolicy.replacing(
      "<tier id=\"green\"",
      with:
        "<tier id=\"amber\" action=\"hold\">Wait.</tier><tier id=\"blue\" action=\"advise\">Think.</tier><tier id=\"green\""
    ).replacing(
      "<clause id=\"d\"",
      with: """
        <clause id="l" title="Links"><p><must id="links">Link well.</must></p>
          <links id="odd" enforces="links" tier="red" otherwise="allow"><list><deny domain="a.example" tier="amber"/></list></links></clause>
        <clause id="d"
        """
    ).replacing("enforces=\"unannounced\" tier", with: "enforces=\"unannounced\" evasion-tier=\"amber\" tier")
    let lines = Self.lines(of: "wide", in: try Self.page(text))
    #expect(
      lines.contains("1.2 Links") && lines.contains("1.2 Links (some)") && lines.contains("1.3 Not public yet (in"))
    #expect(!lines.contains("blue"), "a tier that nothing leads to has no lane")
  }

  @Test func wideLettersStayInTheirBox() throws {
    let wide = String(repeating: "W", count: 60)
    let page = try Self.page(SmallPolicy.text.replacing("Press office", with: wide))
    #expect(page.contains("textLength=\"142\" lengthAdjust=\"spacingAndGlyphs\">WWWW"))
    #expect(!(try Self.page(SmallPolicy.text)).contains("textLength"))
  }
}
