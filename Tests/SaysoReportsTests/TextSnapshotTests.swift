import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct TextSnapshotTests {
  @Test(arguments: [
    ("text.txt", TextStyle()), ("text-ascii.txt", TextStyle(unicode: false)),
    ("text-colour.txt", TextStyle(colour: true)),
    ("text-narrow.txt", TextStyle(width: 50)),
  ])
  func everySituation(_ name: String, _ style: TextStyle) throws {
    let output = Situation.all.map { situation in
      "### \(situation.name)\n\n" + TextReporter(style: style).output([situation.report])
    }
    try expectSnapshot(output.joined(separator: "\n"), name)
  }

  @Test func sharedText() throws {
    let reports = [Situation.twoFindings, .disguised, .undetermined].map(\.report)
    try expectSnapshot(TextReporter(exposure: .share).output(reports), "text-shared.txt")
  }

  @Test func severalDrafts() throws {
    let reports = [Situation.oneFinding, .suggestion, .clear, .undetermined, .note].map(\.report)
    try expectSnapshot(TextReporter().output(reports), "text-several.txt")
  }

  @Test(arguments: [TextStyle(), TextStyle(width: 50), TextStyle(unicode: false)])
  func nothingRawReachesTheTerminal(_ style: TextStyle) {
    let output = TextReporter(style: style).output(Situation.all.map(\.report))
    for scalar in output.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "\(scalar.value)")
      #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      #expect(style.unicode || scalar.isASCII, "\(scalar)")
    }
  }

  @Test(arguments: ["violation", "Violation", "!", "%", "error", "falcon ·", "codenames", "reserved ·"])
  func wordsThatAreNeverUsed(_ word: String) {
    let reports = Situation.all.map(\.report).map { report in
      var plain = report
      plain.explanations = []
      plain.post.text = plain.post.text.replacing("!", with: "")
      return plain
    }
    #expect(!TextReporter().output(reports).contains(word))
  }
}
