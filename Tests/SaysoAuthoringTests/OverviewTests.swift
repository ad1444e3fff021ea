import SaysoAuthoring
import SaysoPolicy
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct OverviewTests {
  @Test(arguments: WorkedPolicy.allCases) func whole(_ worked: WorkedPolicy) throws {
    try expectSnapshot(PolicyOverview().output(try worked.document().policy), "overview-\(worked).txt")
  }

  @Test(arguments: [
    ("overview-narrow.txt", TextStyle(width: 50, unicode: false)), ("overview-colour.txt", TextStyle(colour: true)),
  ])
  func otherStyles(_ name: String, _ style: TextStyle) throws {
    try expectSnapshot(PolicyOverview(style: style).output(try SmallPolicy.document().policy), name)
  }

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
