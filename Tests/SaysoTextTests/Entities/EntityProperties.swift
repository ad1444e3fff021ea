import SaysoTestSupport
import SaysoText
import Testing

@Suite("Entity extraction, whatever the text")
struct EntityProperties {
  private static let pieces = [
    "@", "#", "$", ".", ":", "//", "/", "http", "lumo.com", "dana", "＠", "＃", "é", "会", "🎉", " ", "-", "_", "(", ")",
    "[", "]", "?", "'s", "LRK", "www.", "\u{200D}", "\u{FE0F}", "\\", "9", "larkfield.example", "\n", "so", "\u{0}",
  ]

  @Test("ranges rise, stay apart and fall on characters; parts lie inside")
  func ranges() {
    var generator = SeededGenerator(seed: 20_261_122)
    var hits = 0
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 1...14, using: &generator))
        .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      hits += check(Array(text.utf8)) > 0 ? 1 : 0
    }
    #expect(hits > 1200)
  }

  @Test("no byte string is a trap")
  func bytes() {
    var generator = SeededGenerator(seed: 7)
    let signs: [UInt8] = [0x40, 0x23, 0x24, 0x2E, 0x3A, 0x2F, 0x61, 0xEF, 0xBC, 0xA0, 0x83, 0xF0, 0x80, 0xFF, 0x20]
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in signs.randomElement(using: &generator) ?? 0
      }
      for entity in EntityExtractor().entities(in: bytes) {
        #expect(entity.range.lowerBound >= 0 && entity.range.upperBound <= bytes.count)
      }
    }
  }

  @Test(
    "time is linear", .timeLimit(.minutes(1)),
    arguments: [
      "a.", "a@", "@a", "#a", "$a", "a://", "http:", "a.py?", "a.com", "a.comあ", "....", "((((", "://", "x.b/", "a@b.",
      "@a.b", "＠", "ab", "あ", "http://a.com)", "rt@",
    ])
  func linear(piece: String) {
    let bytes = Array(String(repeating: piece, count: 60_000).utf8)
    #expect(EntityExtractor(declaredDomains: ["a.example"]).entities(in: bytes).count <= 60_000)
  }

  @Test("hostile strings", .enabled(if: Conformance.isPresent("robustness/blns/blns.json")))
  func hostile() throws {
    let strings = try #require(try Conformance.json("robustness/blns/blns.json") as? [String])
    let hits = strings.filter { check(Array($0.utf8)) > 0 }.count
    #expect(strings.count == 515 && hits > 10)
  }

  private func check(_ bytes: [UInt8]) -> Int {
    let entities = EntityExtractor(declaredDomains: ["larkfield.example"]).entities(in: bytes)
    var end = 0
    for entity in entities {
      #expect(entity.range.lowerBound >= end && entity.range.upperBound <= bytes.count && !entity.range.isEmpty)
      #expect(String(validating: bytes[entity.range], as: UTF8.self) != nil)
      if case .link(let address) = entity.kind {
        #expect(!address.hostRange.isEmpty && entity.range.contains(address.hostRange.lowerBound))
        #expect(address.hostRange.upperBound <= address.pathAndQueryRange.lowerBound)
        #expect(address.pathAndQueryRange.upperBound == entity.range.upperBound)
      }
      end = entity.range.upperBound
    }
    return entities.count
  }
}
