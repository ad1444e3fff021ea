import SaysoText
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("plain", 5), ("é", 1), ("e\u{301}", 1), ("会社", 4), ("ｱ", 1), ("Ｆ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("🎉", 2), ("👩‍👩‍👧‍👦", 2), ("🇬🇧", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("👍🏽", 2), ("שלום", 4), ("a\u{200D}b", 2),
    ("“”…·", 4), ("नमस्ते", 4), ("☝🏽", 2), ("\u{1F9FF}", 2), ("\u{600}", 1), ("\u{303F}", 1), ("\u{A4D0}", 1),
  ])
  func columns(_ text: String, _ expected: Int) { #expect(DisplayWidth.columns(text) == expected) }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb", "a<U+001B>[31mb"), ("\u{9B}K", "<U+009B>K", "<U+009B>K"),
    ("\u{202E}x", "<U+202E>x", "<U+202E>x"), ("“a” – b…", "“a” – b…", "\"a\" - b..."), ("a\nb", "a b", "a b"),
    ("é", "é", "<U+00E9>"), ("\u{7F}", "␡", "<U+007F>"), ("a\u{AD}b", "a<U+00AD>b", "a<U+00AD>b"),
    ("\u{2029}\u{3164}", "<U+2029><U+3164>", "<U+2029><U+3164>"),
    ("❤️", "❤️", "<U+2764><U+FE0F>"), ("👩‍👧", "👩‍👧", "<U+1F469><U+200D><U+1F467>"),
  ])
  func visible(_ text: String, _ unicode: String, _ ascii: String) {
    #expect(TerminalText(unicode: true).line(text) == unicode)
    #expect(TerminalText(unicode: false).line(text) == ascii)
  }
}
