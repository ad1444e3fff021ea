import SaysoModel
import SaysoText
import Testing

@testable import SaysoReports

@Suite struct TerminalWidthTests {
  @Test func paragraphsFit() {
    let texts = [
      "Wait until 1 Mar 2027, 09:00 and then say it to everybody.",
      "https://larkfield.example/" + String(repeating: "a", count: 90),
      "会社の新製品は来週発表されますのでそれまでお待ちください", "", "   ",
    ]
    for text in texts {
      for width in 8...40 {
        let lines = Paragraph.wrap(text, width: width)
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { DisplayWidth.columns($0) <= width }, "\(width): \(lines)")
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      }
    }
    #expect(Paragraph.wrap(texts[0], width: 20).contains { $0.contains("1 Mar 2027, 09:00") })
  }

  static let suspects: [(String, ViewSet, String?)] = [
    ("F\u{430}lc\u{43E}n", ViewSet.lookAlike, "written with Cyrillic а and о"),
    ("Fal\u{200B}con", .invisible, "with a zero-width space inside"),
    ("F\u{430}l\u{AD}con", [.lookAlike, .invisible], "written with Cyrillic а, with a soft hyphen inside"),
    ("Fálcon", .lookAlike, "written with á"),
    ("Ϝ\u{3B1}lc\u{43E}n", .lookAlike, "written with Greek Ϝ and α and Cyrillic о"),
    ("Falcon", .hashtag, nil),
  ]

  @Test(arguments: suspects)
  func suspicious(_ text: String, _ views: ViewSet, _ expected: String?) {
    let span = FindingSpan(span: TextSpan(.text, 0..<text.utf8.count), text: text, views: views)
    #expect(SuspiciousCharacters.phrase(span) == expected)
  }

  /// Under every row of carets, the same columns of the row above hold the marked words.
  @Test(arguments: [
    "Falcon", "会社 Falcon", "🎉👩‍👩‍👧‍👦 Falcon x", "\tFalcon", "a\tb\tFalcon", "e\u{301} Falcon", "🇬🇧 ❤️ 1️⃣ Falcon", "नमस्ते Falcon",
  ])
  func underlineStandsUnderTheWord(_ text: String) throws {
    let bytes = Array(text.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("Falcon".utf8)) })
    let mark = DraftLines.Mark(range: start..<start + 6, number: nil, tone: .block)
    let rows = DraftLines(text, marks: [mark], firstLine: 1, style: TextStyle()).rendered
    let carets = try #require(rows.last)
    let word = try #require(rows[0].firstRange(of: "Falcon"))
    #expect(carets.count { $0 == "^" } == 6)
    #expect(carets.prefix { $0 == " " }.count == DisplayWidth.columns(String(rows[0][..<word.lowerBound])))
  }

  /// Carets that are followed by a quotation of right-to-left text may be longer.
  @Test(arguments: [40, 50, 63, 80, 100, 132], [true, false])
  func everyLineFits(_ width: Int, _ unicode: Bool) {
    let output = TextReporter(style: TextStyle(width: width, unicode: unicode)).output(Situation.all.map(\.report))
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.count > 200)
    for line in lines where !line.contains("^") { #expect(DisplayWidth.columns(line) <= width, "\(line)") }
    #expect(lines.allSatisfy { $0.last != " " })
  }
}
