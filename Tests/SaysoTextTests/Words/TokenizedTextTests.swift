import SaysoModel
import SaysoText
import Testing

@Suite struct TokenizedTextTests {
  static let words: [(String, String)] = [
    ("Project Falcon launches.", "Project|Falcon|launches"), ("j'ai don't l’eau", "j'ai|don't|l’eau"),
    ("snake_case_words", "snake|case|words"), ("launched.Falcon is", "launched|Falcon|is"),
    ("F·a·l·c·o·n F.a.l", "F|a|l|c|o|n|F|a|l"), ("costs 1,000.50 or 3.5%", "costs|1,000.50|or|3.5"),
    ("Q3 3rd F4lc0n", "Q3|3rd|F4lc0n"), ("Falcon's Falcon’s Falcons' FALCON'S", "Falcon|Falcon|Falcons|FALCON"),
    ("fal\u{200B}con soft\u{AD}hyphen", "fal\u{200B}con|soft\u{AD}hyphen"), ("end\u{200B} x", "end|x"),
    ("great 👩‍👩‍👧 🇬🇧🇫🇷 👍🏽 ❤️!", "great|👩‍👩‍👧|🇬🇧|🇫🇷|👍🏽|❤️"), ("Lumo™ and ©2024", "Lumo|and|2024"),
    ("私は学生", "私|は|学|生"), ("カタカナ한국어", "カタカナ|한국어"), ("e\u{301}te\u{301}", "e\u{301}te\u{301}"),
    ("צה״ל", "צה״ל"), ("שלום'", "שלום"), ("", ""), (" \t\n—…", ""), ("'quoted'", "quoted"),
    ("10:30 foo:bar", "10|30|foo|bar"),
    ("x=1;y=2", "x|1|y|2"), ("ʼs", "ʼs"), ("’tis 'em", "tis|em"), ("naïve—truly", "naïve|truly"),
    ("1️⃣ first", "1️⃣|first"), ("a\u{2028}b\r\nc", "a|b|c"), ("\u{FEFF}start", "start"), ("we’re", "we’re"),
    ("-\u{200D}😀 —\u{200D}😀", "😀|😀"),
  ]

  @Test(arguments: words) func splitsIntoWords(_ text: String, _ expected: String) {
    let tokenized = TokenizedText(text, field: .text, entities: [])
    #expect(tokenized.sources == expected.split(separator: "|").map(String.init))
    #expect(tokenized.isConsistent)
  }

  static let folds: [(String, String)] = [
    ("Falcon's FALCON fal\u{200B}con", "falcon|falcon|falcon"), ("Don’t", "don't"), ("Ｌｕｍｏ’ｓ", "lumo"),
    ("Straße Éte", "strasse|e\u{301}te"), ("❤️ 👩‍👧", "❤|👩👧"), ("O'Neill's", "o'neill"),
    ("a\u{301}\u{323}x", "a\u{323}\u{301}x"),
  ]

  @Test(arguments: folds) func foldsWords(_ text: String, _ expected: String) {
    let tokenized = TokenizedText(text, field: .text, entities: [])
    #expect(tokenized.foldedWords == expected.split(separator: "|").map(String.init))
  }

  static let traits: [(String, Token.Traits)] = [
    ("plain", []), ("q3", .hasDigit), ("é", .hasNonASCII), ("fal\u{200B}con", [.hasInvisible, .hasNonASCII]),
    ("fal\u{200D}con", [.hasInvisible, .hasNonASCII]), ("falcon\u{AD}", []), ("😀", [.isEmoji, .hasNonASCII]),
    ("👩‍👩‍👧", [.isEmoji, .hasNonASCII]), ("❤️", [.isEmoji, .hasNonASCII]), ("🇬🇧", [.isEmoji, .hasNonASCII]),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", [.isEmoji, .hasNonASCII]), ("می\u{200C}خواهم", .hasNonASCII),
    ("क्\u{200D}ष", .hasNonASCII), ("葛\u{E0100}", .hasNonASCII), ("1️⃣", [.hasDigit, .hasNonASCII]),
    ("٣", [.hasDigit, .hasNonASCII]),
    ("fal\u{FE0F}con", [.hasInvisible, .hasNonASCII]), ("fal\u{E0061}con", [.hasInvisible, .hasNonASCII]),
    ("fal\u{3164}con", [.hasInvisible, .hasNonASCII]),
  ]

  @Test(arguments: traits) func knowsTraits(_ text: String, _ expected: Token.Traits) {
    let tokens = TokenizedText(text, field: .text, entities: []).tokens
    #expect(tokens.map(\.traits) == [expected])
  }

  @Test func splitsFileNames() {
    let tokenized = TokenizedText("IMG_2041.falcon-launch v1.5.JPG", field: .file(0), entities: [])
    #expect(tokenized.sources == ["IMG", "2041", "falcon", "launch", "v1", "5", "JPG"])
    #expect(tokenized.tokens.allSatisfy { $0.zone == .file })
  }
}

extension TokenizedText {
  var sources: [String] { tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } }
  var foldedWords: [String] { tokens.map { String(decoding: folded[$0.foldedRange], as: UTF8.self) } }

  /// Tokens stand in order, apart, on scalar boundaries; folded forms follow one another; hashes are those of the folds.
  var isConsistent: Bool {
    var end = 0
    var foldedEnd = 0
    for token in tokens {
      guard token.range.lowerBound >= end, !token.range.isEmpty, token.range.upperBound <= bytes.count else {
        return false
      }
      guard isBoundary(token.range.lowerBound), isBoundary(token.range.upperBound) else { return false }
      guard token.foldedRange.lowerBound == foldedEnd, !token.foldedRange.isEmpty else { return false }
      guard token.hash == TokenHash.of(folded[token.foldedRange]) else { return false }
      end = token.range.upperBound
      foldedEnd = token.foldedRange.upperBound
    }
    return foldedEnd == folded.count
  }

  private func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
}
