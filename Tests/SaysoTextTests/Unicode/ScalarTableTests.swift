import CUnicode
import Testing

@testable import SaysoText

/// The generated properties against ICU, for every scalar that ICU's Unicode version assigns.
@Suite struct ScalarTableTests {
  /// By `UScriptCode`.
  private static let scripts: [Int32: Script] = [
    0: .common, 1: .inherited, 2: .arabic, 3: .armenian, 5: .bopomofo, 6: .cherokee, 7: .coptic, 8: .cyrillic,
    10: .devanagari, 12: .georgian, 14: .greek, 17: .han, 18: .hangul, 19: .hebrew, 20: .hiragana, 22: .katakana,
    25: .latin, 38: .thai,
  ]

  @Test func scriptsAgreeWithICU() {
    let differing = Scalars.assigned.filter { scalar in
      ScalarTable.script(of: scalar.value) != Self.scripts[sayso_script(scalar.value)] ?? .other
    }
    #expect(differing.isEmpty, "\(differing.prefix(10))")
  }

  @Test func combiningClassesAgreeWithICU() {
    let differing = Scalars.assigned.filter {
      Int32(ScalarProperties(of: $0.value).combiningClass) != sayso_combining_class($0.value)
    }
    #expect(differing.isEmpty, "\(differing.prefix(10))")
  }

  /// The control characters that are no white space are ignorable on purpose; unassigned scalars may be, too.
  @Test func defaultIgnorablesAgreeWithICU() {
    let controls = Set((0...0x1F as ClosedRange<UInt32>)).union(0x7F...0x9F).subtracting([9, 10, 11, 12, 13, 0x85])
    let every = (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
    let differing = every.filter {
      ScalarTable.isDefaultIgnorable($0.value) != (sayso_is_default_ignorable($0.value) != 0)
    }
    #expect(Set(differing.map(\.value)) == controls)
  }

  /// By `UWordBreakValues`; the values of emoji are no longer used.
  private static let wordBreaks: [Int32: WordBreak] = [
    0: .other, 1: .letter, 2: .format, 3: .katakana, 4: .midLetter, 5: .midNumber, 6: .numeric,
    7: .extendNumberOrLetter, 8: .carriageReturn, 9: .extend, 10: .lineFeed, 11: .midNumberOrLetter, 12: .newline,
    13: .regionalIndicator, 14: .hebrewLetter, 15: .singleQuote, 16: .doubleQuote, 21: .joiner, 22: .space,
  ]

  /// Signs that part words here (``WordSegmenter``): `_` and its kind, colons, full stops, middle dots.
  private static let parting = Set(
    "_‿⁀⁔︳︴﹍﹎﹏＿\u{202F}:·\u{387}\u{55F}‧︓﹕：.․﹒．".unicodeScalars)

  @Test func wordBreaksAgreeWithICU() {
    let differing = Set(
      Scalars.assigned.filter {
        ScalarTable.wordBreak(of: $0.value) != Self.wordBreaks[sayso_word_break($0.value)] ?? .other
      })
    let bracketed = Set((0x249C...0x24B5 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init))
    let hidden = differing.filter { ScalarTable.isDefaultIgnorable($0.value) }
    #expect(hidden.allSatisfy { ScalarTable.wordBreak(of: $0.value) == .format })
    #expect(differing.subtracting(hidden) == Self.parting.union(bracketed))
    print("word breaks: all as ICU but \(differing.count), which part words or are transparent on purpose")
  }
}
