import SaysoCalendar
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoReports

@Suite struct BoardExcerptTests {
  private static func shown(_ excerpt: BoardExcerpt) -> String {
    excerpt.parts.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(arguments: [
    ("Falcon flies", ["Falcon"], "[Falcon] flies"),
    ("we fly Falcon", ["Falcon"], "we fly [Falcon]"),
    ("a b c", ["a", "c"], "[a] b [c]"),
    ("abc", ["ab", "bc"], "[abc]"),
    ("nothing", [], "nothing"),
  ])
  func wordsAreMarked(_ text: String, _ words: [String], _ expected: String) {
    let spans = words.map { Situation.span($0, in: text) }
    #expect(Self.shown(BoardExcerpt(Situation.post(text), spans)) == expected)
  }

  @Test func aLongPostIsCut() {
    let text = String(repeating: "é ", count: 100_000) + "Falcon" + String(repeating: " ü", count: 100_000)
    let excerpt = BoardExcerpt(Situation.post(text), [Situation.span("Falcon", in: text)])
    let shown = Self.shown(excerpt)
    #expect(shown.hasPrefix("…") && shown.hasSuffix("…") && shown.contains("[Falcon]"))
    #expect(shown.utf8.count < 1000 && !shown.contains("\u{FFFD}"))
  }

  @Test func aPictureSaysWhatItIs() {
    let span = FindingSpan(span: TextSpan(.alt(0), 4..<10), text: "Falcon")
    var post = Situation.post("Look.")
    post.media = [Media(alt: "The Falcon team")]
    let excerpt = BoardExcerpt(post, [span])
    #expect(excerpt.field == "Description of picture 1:" && Self.shown(excerpt) == "The [Falcon] team")
  }

  @Test func whatIsKeptComesBack() throws {
    for situation in Situation.all {
      for entry in BoardEntry.list(situation.report, .reveal, .utc) {
        #expect(BoardEntry(entry.row) == entry, "\(situation.name)")
      }
      for entry in BoardEntry.list(situation.report, .share, .utc) {
        #expect(BoardEntry(entry.row) == entry && entry.excerpt == nil, "\(situation.name)")
      }
    }
  }

  @Test(arguments: 0..<200) func fieldsComeBackFromAnyBytes(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let fields = (0..<Int.random(in: 0..<6, using: &random)).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0..<9, using: &random)).map { _ in random.pick(["a", "é", "👩", "\0"]) }))
    }
    let bytes = PackedFields.pack(fields)
    #expect(PackedFields.unpack(bytes) == fields)
    var damaged = Array(bytes.dropLast(Int.random(in: 0...3, using: &random)))
    if !damaged.isEmpty { damaged[Int.random(in: damaged.indices, using: &random)] ^= 0xFF }
    #expect(PackedFields.unpack(damaged).count <= damaged.count)
  }
}
