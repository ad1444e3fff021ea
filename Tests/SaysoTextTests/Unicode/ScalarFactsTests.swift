import SaysoText
import Testing

@Suite struct ScalarFactsTests {
  static let phrases: [(UInt32, String)] = [
    (0x430, "Cyrillic а"), (0x391, "Greek Α"), (0x200B, "zero-width space"), (0xAD, "soft hyphen"),
    (0x202E, "right-to-left override"), (0xFF21, "full-width Ａ"), (0x1D41A, "mathematical 𝐚"),
    (0x1D00, "small capital ᴀ"), (0x24D0, "circled ⓐ"), (0xE9, "letter é"), (0x301, "combining acute accent"),
    (0xE0041, "invisible character U+E0041"), (0x1F, "invisible character U+001F"), (0x2022, "• (bullet)"),
    (0xD800, "U+D800"), (0x13A0, "Cherokee Ꭰ"), (0x1F1E6, "regional indicator 🇦"),
  ]

  @Test(arguments: phrases) func isCalled(_ scalar: UInt32, _ phrase: String) {
    #expect(ScalarNames.phrase(for: scalar) == phrase)
  }

  static let widths: [(Unicode.Scalar, Int)] = [
    ("a", 1), ("é", 1), ("漢", 2), ("ｶ", 1), ("Ａ", 2), ("😀", 2), ("\u{301}", 0), ("\u{200D}", 0), ("한", 2),
    ("\u{0}", 0), ("—", 1), ("\u{FE0F}", 0),
  ]

  @Test(arguments: widths) func takesColumns(_ scalar: Unicode.Scalar, _ width: Int) {
    #expect(ScalarTable.displayWidth(of: scalar.value) == width)
  }

  static let scripts: [(Unicode.Scalar, Script)] = [
    ("a", .latin), ("а", .cyrillic), ("α", .greek), ("1", .common), ("\u{301}", .inherited), ("ع", .arabic),
    ("א", .hebrew), ("क", .devanagari), ("漢", .han), ("ひ", .hiragana), ("カ", .katakana), ("한", .hangul),
    ("ก", .thai), ("ա", .armenian), ("ა", .georgian), ("Ꭰ", .cherokee), ("ⲁ", .coptic), ("ㄅ", .bopomofo), ("ᚠ", .other),
  ]

  @Test(arguments: scripts) func isOfScript(_ scalar: Unicode.Scalar, _ script: Script) {
    #expect(ScalarTable.script(of: scalar.value) == script)
  }

  @Test func readsValuesBeyondUnicodeAsUnassigned() {
    #expect(ScalarTable.wordBreak(of: .max) == .other)
    #expect(!ScalarTable.isLetter(.max))
    var folded: [UInt8] = []
    ScalarTable.appendFold(of: .max, to: &folded)
    ScalarTable.appendSkeleton(of: 0xD800, to: &folded)
    #expect(folded == Array("\u{FFFD}\u{FFFD}".utf8))
  }

  static let ordinary: [(Unicode.Scalar, String?, Bool)] = [
    ("é", "en", true), ("é", "en-GB", true), ("а", "en", false), ("а", "ru", true), ("a", "ru", true),
    ("ł", "en", false), ("ł", "pl", true), ("ß", "de", true), ("ø", "da-DK", true), ("ɑ", "en", false),
    ("ᴀ", "fr", false), ("α", "el", true), ("α", nil, false), ("ł", nil, true), ("字", "ja", true), ("ー", "ja", true),
    ("字", "en", false), ("क", "hi", true), ("’", "en", true), ("😀", "en", true), ("𝐚", "en", false),
    ("ａ", "en", false), ("é", "no", true), ("ї", "uk", true), ("\u{301}", "en", true),
  ]

  @Test(arguments: ordinary) func isOrdinary(_ scalar: Unicode.Scalar, _ language: String?, _ expected: Bool) {
    #expect(ExemplarLetters.isOrdinary(scalar.value, language: language) == expected)
  }
}
