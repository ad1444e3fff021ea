import SaysoModel
import SaysoTestSupport
@testable import SaysoText
import Testing

/// What holds of every text, whatever is in it.
@Suite struct LengthProperties {
  private static let pieces = [
    "a", "B", " ", "\n", "\r\n", "é", "e\u{301}", "ß", "“", "…", "明", "ハ", "\u{1112}\u{1161}", "\u{FB2C}", "नि", "💡",
    "👍🏽",
    "👨‍👩‍👧‍👦", "🇬🇧", "1️⃣", "❤️", "©️", "\u{200D}", "\u{FE0F}", "🏴", "\u{E0067}", "\u{1F1E6}",
    "http://a.co/b", "@dana@mastodon.example", "larkfield.com",
  ]

  @Test func wholeEqualsPlain() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let text = Self.text(&generator)
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { buffer in
        #expect(GraphemeCount.count(buffer, in: 0..<buffer.count) == text.count, "\(text.debugDescription)")
        let utf16 = LengthCounter(unit: .utf16).length(of: buffer, in: 0..<buffer.count, entities: [])
        #expect(utf16 == text.utf16.count)
      }
    }
  }

  /// Everything up to the fitting end fits, and one character more does not.
  @Test(arguments: PostLength.Unit.allCases) func fittingEndIsTheLast(_ unit: PostLength.Unit) {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<1_000 {
      let bytes = Array(Self.text(&generator).utf8)
      let entities = EntityExtractor().entities(in: bytes)
      let counter = LengthCounter(unit: unit, rules: EntityLength(linkLength: 23, dropsServers: true))
      bytes.withUnsafeBufferPointer { buffer in
        let whole = counter.length(of: buffer, in: 0..<buffer.count, entities: entities)
        let end = counter.fittingEnd(of: buffer, entities: entities, limit: 9)
        let fitting = counter.length(of: buffer, in: 0..<end, entities: entities)
        #expect(fitting <= 9 && (end < buffer.count || whole <= 9))
        #expect(String(validating: buffer[..<end], as: UTF8.self) != nil)
      }
    }
  }

  /// The check that spares composing must not let through anything that composing changes.
  @Test func knowsWhatMayCompose() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !WeightedCount.mayCompose(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let changed = Composition.nfc(bytes) != bytes
      #expect(!changed, "U+\(String(value, radix: 16))")
      let joins = Array("a\(scalar)".utf8)
      #expect(Composition.nfc(joins) == joins, "U+\(String(value, radix: 16))")
    }
  }

  @Test func staysLinear() {
    let hostile = [
      String(repeating: "👩\u{200D}", count: 20_000), String(repeating: "\u{1F1E6}", count: 30_000),
      "a" + String(repeating: "\u{301}", count: 30_000), "🏴" + String(repeating: "\u{E0067}", count: 20_000),
      String(repeating: "http://a.co ", count: 5_000), String(repeating: "1\u{FE0F}", count: 20_000),
    ]
    for text in hostile {
      for profile in PlatformProfile.all {
        let entities = EntityExtractor().entities(in: Array(text.utf8))
        #expect(profile.length(of: text, entities: entities)?.used ?? 0 > 0)
      }
    }
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }
}
