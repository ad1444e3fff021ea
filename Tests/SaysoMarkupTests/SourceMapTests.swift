import SaysoMarkup
import SaysoModel
import Testing

@Suite struct SourceMapTests {
  /// `<p>caf&eacute; <b>bar</b></p>` reads as `café bar`.
  private let map = SourceMap(
    source: "<p>caf&eacute; <b>bar</b></p>",
    pieces: [
      SourceMap.Piece(text: 0..<3, source: 3..<6, isVerbatim: true),
      SourceMap.Piece(text: 3..<5, source: 6..<14, isVerbatim: false),
      SourceMap.Piece(text: 5..<6, source: 14..<15, isVerbatim: true),
      SourceMap.Piece(text: 6..<9, source: 18..<21, isVerbatim: true),
    ])

  @Test(arguments: [
    (0..<3, "caf"), (1..<5, "af&eacute;"), (3..<5, "&eacute;"), (6..<9, "bar"), (7..<8, "a"),
    (4..<7, "&eacute; <b>b"),
  ])
  func aStretchOfTextIsFoundInTheSource(range: Range<Int>, written: String) {
    #expect(String(decoding: Array(map.source.utf8)[map.source(of: range)], as: UTF8.self) == written)
  }

  @Test func whatComesFromNowhereIsAnEmptyPlace() {
    #expect(map.source(of: 9..<12) == 21..<21)
  }

  /// `&ngE;` reads as two characters of five bytes, as many as it is written with.
  @Test func aReferenceAsLongAsItsCharactersIsAWhole() throws {
    let read = try HTMLReader.read("a&ngE;b")
    #expect(read.text == "a≧\u{338}b")
    let map = read.sourceMap
    #expect(map.source(of: 1..<4) == 1..<6)
    #expect(map.source(of: 4..<7) == 1..<7)
    #expect(map.pieces.map(\.isVerbatim) == [true, false, true])
    #expect(SourceMap.Piece(text: 0..<1, source: 0..<2, isVerbatim: true).isVerbatim == false)
  }
}
