import SaysoAuthoring
import SaysoPolicy
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct OverviewTests {
  @Test(arguments: [
    ("overview.txt", TextStyle()),
    ("overview-narrow.txt", TextStyle(width: 50, unicode: false)), ("overview-colour.txt", TextStyle(colour: true)),
  ])
  func whole(_ name: String, _ style: TextStyle) throws {
    try expectSnapshot(PolicyOverview(style: style).output(try SmallPolicy.document(Self.rich).policy), name)
  }

  /// The small policy with what a larger one has besides.
  private static let rich = SmallPolicy.adding(
    """
    <p>Ask <em>first</em>. <should id="calm" by="people">Sleep on it.</should> Then <may id="go">go</may> on.</p>
    <ul><li>Take your time.</li><li><must id="kind" by="both">Be kind, whoever it is that you answer and however long it takes.</must></li></ul>
    """
  )
  .replacing(
    "<assume account",
    with: """
      <purpose><p>Post what you like.</p><goal id="g" measure="first-response" at-most="PT90M" share="90%" by="2027-03-31">Answer soon.</goal></purpose>
      <assume account
      """
  )
  .replacing("<grant topic=\"voice\"/>", with: "<grant topic=\"voice\" account=\"official\"/>")
  .replacing(
    "name=\"Kim Ode\"/>",
    with:
      "name=\"Kim Ode\"><grant topic=\"voice\" from=\"2026-11-01\" through=\"2027-10-31\" platforms=\"x linkedin\"/></person>"
  )
  .replacing(
    "<open days=\"mon-fri\"",
    with: "<open days=\"sat\" from=\"20:00\" to=\"24:00\"/><closed date=\"2026-12-25\"/><open days=\"mon-wed fri\""
  )
  .replacing(
    "hours=\"office\"/>",
    with: "hours=\"office\" backup=\"duty\"/><contact id=\"duty\" name=\"Duty phone\" phone=\"+44 161 496 0007\"/>"
  )
  .replacing(
    "tier=\"red\"><find><term aliases",
    with: "tier=\"red\" until=\"2027-03-01T09:00\" owner=\"Product\"><find><term aliases")

  @Test func nothingSecretIsShown() throws {
    let shown = PolicyOverview().output(try SmallPolicy.document().policy)
    #expect(shown.contains("2 terms"))
    #expect(!shown.lowercased().contains("magnet"))
  }

  @Test(arguments: [TextStyle(), TextStyle(width: 50), TextStyle(width: 40, unicode: false)])
  func noLineIsLongerThanThePage(_ style: TextStyle) throws {
    for line in PolicyOverview(style: style).output(try WorkedPolicy.larkfield.document().policy).split(separator: "\n")
    {
      #expect(line.count <= style.width, "\(line)")
      #expect(style.unicode || line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
    }
  }

  @Test func nothingRawReachesTheTerminal() throws {
    let hostile = SmallPolicy.text.replacing("Small policy", with: "A\u{202E}B\u{9B}31m").replacing(
      "Speaking", with: "C\u{7F}D")
    let shown = PolicyOverview().output(try SmallPolicy.document(hostile).policy)
    #expect(
      shown.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}"
      })
    #expect(shown.contains("A<U+202E>B<U+009B>31m"))
  }
}
