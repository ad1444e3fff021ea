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
}
