@testable import SaysoMarkup
import Testing

@Suite("Character references") struct CharacterReferenceTests {
  @Test(
    "in text",
    arguments: [
      ("&amp;", "&", 5), ("&amp", "&", 4), ("&lt;b", "<", 4), ("&notit;", "¬", 4), ("&notin;", "∉", 7),
      ("&CounterClockwiseContourIntegral;", "∳", 33), ("&NotEqualTilde;", "≂̸", 15), ("&AMP", "&", 4), ("&#70;", "F", 5),
      ("&#x46;", "F", 6), ("&#X46g", "F", 5), ("&#0;", "\u{FFFD}", 4), ("&#xD800;", "\u{FFFD}", 8),
      ("&#x110000;", "\u{FFFD}", 10), ("&#99999999999999999999;", "\u{FFFD}", 23), ("&#128;", "€", 6),
      ("&#x9F;", "Ÿ", 6),
      ("&#x81;", "\u{81}", 6), ("&#000000000000000000000000000000000070;", "F", 39), ("&#x1F985;", "🦅", 9),
    ])
  func read(source: String, characters: String, length: Int) throws {
    let reference = try #require(CharacterReference(Array(source.utf8)))
    #expect(String(decoding: reference.characters, as: UTF8.self) == characters && reference.length == length)
  }

  @Test("no reference", arguments: ["&", "& ", "&;", "&#;", "&#x;", "&#xg", "&foo;", "&hellip", "&Amp"])
  func none(source: String) { #expect(CharacterReference(Array(source.utf8)) == nil) }

  @Test(
    "in addresses an unfinished one is none",
    arguments: [
      ("?a&copy=2", "?a&copy=2"), ("?a&copyb", "?a&copyb"), ("?a&copy;=2", "?a©=2"), ("?a&copy", "?a©"),
      ("&amp;amp;", "&amp;"),
    ])
  func attribute(value: String, resolved: String) {
    #expect(CharacterReference.resolved(Array(value.utf8)) == resolved)
  }

  @Test("the table is whole")
  func table() {
    #expect(NamedReferences.table.count == 2231)
    #expect(NamedReferences.table.keys.count { !$0.hasSuffix(";") } == 106)
    #expect(NamedReferences.table.keys.allSatisfy { $0.utf8.count <= 32 })
  }
}
