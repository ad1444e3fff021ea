import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// A post in markup is judged on what is read and reported where it was written.
@Suite struct SourceReportTests {
  private static let falcon =
    "<confidential id=\"falcon\" enforces=\"duty\" tier=\"red\"><find><term>Falcon</term></find><instead>Long week.</instead></confidential>"

  /// The text in which `«` and `»` stand for tags that a reader does not see, as a post in such markup.
  private func post(_ marked: String) -> Post {
    var text = ""
    var pieces: [SourceMap.Piece] = []
    var offset = 0
    for part in marked.split(separator: /[«»]/, omittingEmptySubsequences: false) {
      let length = part.utf8.count
      let start = text.utf8.count
      if length > 0 {
        pieces.append(
          SourceMap.Piece(text: start..<start + length, source: offset..<offset + length, isVerbatim: true))
      }
      text += part
      offset += length + "«".utf8.count
    }
    return Post.plain(text).with {
      $0.links = []
      $0.sourceMap = SourceMap(source: marked, pieces: pieces)
    }
  }

  private func report(_ marked: String, options: Checker.Options = [.suggestions]) throws -> Report {
    try PolicySnippet(Self.falcon).checker().check(post(marked), at: .mondayNoon, options: options)
  }

  private func written(_ report: Report) -> [String] {
    report.findings.flatMap(\.spans).map {
      String(decoding: Array(report.post.text.utf8)[$0.span.range], as: UTF8.self) + " = " + $0.text
    }
  }

  @Test(arguments: [
    ("a Falcon b", ["Falcon = Falcon"]), ("«a» «Fal«con»»", ["Fal«con = Falcon"]), ("«Falcon»", ["Falcon = Falcon"]),
    ("F«alcon and Falcon", ["F«alcon = Falcon", "Falcon = Falcon"]),
  ])
  func placesAreThoseOfTheSource(marked: String, expected: [String]) throws {
    let report = try report(marked)
    #expect(report.inSource.post.text == marked && written(report.inSource) == expected)
    #expect(written(report).allSatisfy { $0 == "Falcon = Falcon" })
    #expect(report.inSource.inSource == report.inSource && report.inSource.verdict == report.verdict)
  }

  @Test func explanationsToo() throws {
    let report = try report("«Fal«con", options: [.explanations]).inSource
    #expect(report.explanations.first?.leaves.first?.span.span.range == 2..<10)
  }

  @Test func plainPostsStayAsTheyAre() throws {
    let report = try PolicySnippet(Self.falcon).checker().check(.plain("a Falcon"), at: .mondayNoon)
    #expect(report.inSource == report && !report.findings.flatMap(\.suggestions).isEmpty)
  }

  @Test(arguments: [
    ("«a. Falcon is late. b»", ["«a. Long week. b»"]), ("«a.» «Falcon is late.» b", ["«a.» «Long week.» b"]),
    ("a. Fal«con is late. b", []), ("a. Falcon is «very» late. b", []),
  ])
  func suggestionsNeverTouchATag(marked: String, expected: [String]) throws {
    #expect(try report(marked).inSource.findings.flatMap(\.suggestions).map(\.correctedText) == expected)
  }

  @Test func wordsThatWouldBeMarkupAreNotSuggested() throws {
    let rule = Self.falcon.replacing("Long week.", with: "Long &lt;week&gt;.")
    let checker = try PolicySnippet(rule).checker()
    #expect(checker.check(post("«Falcon.»"), at: .mondayNoon).findings.flatMap(\.suggestions).count == 1)
    #expect(checker.check(post("«Falcon.»"), at: .mondayNoon).inSource.findings.flatMap(\.suggestions).isEmpty)
  }

  @Test(arguments: [
    ("# Long week.", "Falcon is late.", false), ("- Long week.", "Falcon is late.", false),
    ("+ Long week.", "> Falcon is late.", false), ("1. Long week.", "a\n\nFalcon is late.", false),
    ("12) Long week.", "Falcon is late.", false), ("=", "a\nFalcon is late.", false),
    ("  - Long week.", "- Falcon is late.", false), ("    Long week.", "Falcon is late.", false),
    ("# Long week.", "a. Falcon is late.", true), ("- Long week.", "a. Falcon is late.", true),
    ("1. Long week.", "a. Falcon is late.", true), ("1st week.", "Falcon is late.", true),
    ("1234567890. Week.", "Falcon is late.", true),
  ])
  func wordsThatWouldBeMarkupAtTheStartOfALineAreNotSuggestedThere(
    instead: String, text: String, isOffered: Bool
  ) throws {
    var report = try report(text, options: [])
    let start = text.utf8.distance(from: text.startIndex, to: try #require(text.firstRange(of: "Falcon")).lowerBound)
    let range = start..<start + "Falcon".utf8.count
    report.findings[0].suggestions = [
      Suggestion(span: TextSpan(.text, range), replacement: instead, correctedText: "")
    ]
    #expect(report.inSource.findings[0].suggestions.isEmpty != isOffered)
  }

  @Test func linksAreThoseOfTheSource() throws {
    var post = post("a «Falcon» b")
    post.links = [PostLink(range: 2..<8, target: "x")]
    let report = try PolicySnippet(Self.falcon).checker().check(post, at: .mondayNoon)
    #expect(report.inSource.post.links == [PostLink(range: 4..<10, target: "x")])
  }
}
