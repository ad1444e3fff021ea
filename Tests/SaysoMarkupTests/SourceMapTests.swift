import SaysoMarkup
import SaysoModel
import Testing

@Suite struct SourceMapTests {
  /// `<p>caf&eacute; <b>bar</b></p>` reads as `café bar`.
  private let map = SourceMap(
    source: "<p>caf&eacute; <b>bar</b></p>",
    pieces: [
      SourceMap.Piece(text: 0..<3, source: 3..<6), SourceMap.Piece(text: 3..<5, source: 6..<14),
      SourceMap.Piece(text: 5..<6, source: 14..<15), SourceMap.Piece(text: 6..<9, source: 18..<21),
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
}
