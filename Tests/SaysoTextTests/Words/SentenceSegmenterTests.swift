import SaysoText
import Testing

@Suite struct SentenceSegmenterTests {
  static let rows: [(String, [String])] = [
    ("", []), ("   \n ", []), ("One", ["One"]), ("One. Two.", ["One.", "Two."]),
    ("Really?! Yes…", ["Really?!", "Yes…"]),
    ("Line one\nline two", ["Line one", "line two"]), ("He said “Go.” Then left.", ["He said “Go.”", "Then left."]),
    ("(So it is.) Next.", ["(So it is.)", "Next."]), ("J. Lee and Dr. Reyes met.", ["J. Lee and Dr. Reyes met."]),
    ("Use it, e.g. here. Fine.", ["Use it, e.g. here.", "Fine."]),
    ("See No. 5 now. No. Never.", ["See No. 5 now.", "No.", "Never."]),
    ("Up 3.5% to 1.2bn. Good", ["Up 3.5% to 1.2bn.", "Good"]),
    ("Read larkfield.example/a.b now. Ok", ["Read larkfield.example/a.b now.", "Ok"]),
    ("これは本。あれも！はい", ["これは本。", "あれも！", "はい"]), ("Great! 😀 Yes", ["Great!", "😀 Yes"]),
    ("Great!😀 Yes", ["Great!😀", "Yes"]),
    ("Lark Inc. said so. Lark Inc. It is.", ["Lark Inc. said so.", "Lark Inc.", "It is."]),
    ("wait... what", ["wait...", "what"]), ("a\r\nb\u{2028}c", ["a", "b", "c"]), ("U.S. sales", ["U.S. sales"]),
    (". . .", [".", ".", "."]),
  ]

  @Test(arguments: rows) func splits(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    let found = SentenceSegmenter.sentences(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == expected)
  }

  @Test func sentencesAreFoundByPlace() {
    let sentences = Sentences(of: Array(" One. Two. \n".utf8))
    #expect(sentences.ranges == [1..<5, 6..<10])
    #expect((0..<13).map { sentences.index(at: $0) } == [nil, 0, 0, 0, 0, nil, 1, 1, 1, 1, nil, nil, nil])
    #expect(sentences.range(at: 9) == 6..<10)
    #expect(sentences.range(at: -1) == nil)
    #expect(Sentences(of: []).range(at: 0) == nil)
  }

  /// Every character that ends or parts sentences is met after ordinary ones, whatever its leading byte.
  @Test func noTerminatorIsPassedOver() {
    for terminator in "!?.…‼⁇⁈⁉؟۔।॥。！．？｡".unicodeScalars {
      #expect(Sentences(of: Array("é漢a\(terminator) é漢b".utf8)).ranges.count == 2, "\(terminator)")
    }
    for space in (0...0x3000 as ClosedRange<UInt32>).filter({ ScalarTable.isWhiteSpace($0) }) {
      let space = Unicode.Scalar(space).map(String.init) ?? ""
      #expect(Sentences(of: Array("é漢ab?\(space)é漢b".utf8)).ranges.count == 2, "\(space.debugDescription)")
    }
  }
}
