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
      let text = Self.text(ofAtMost: 14, &generator)
      for dialect in EntityDialect.allCases { hits += check(Array(text.utf8), dialect) > 0 ? 1 : 0 }
    }
    #expect(hits > 2400)
  }

  @Test("no byte string is a trap")
  func bytes() {
    var generator = SeededGenerator(seed: 7)
    let signs: [UInt8] = [0x40, 0x23, 0x24, 0x2E, 0x3A, 0x2F, 0x61, 0xEF, 0xBC, 0xA0, 0x83, 0xF0, 0x80, 0xFF, 0x20]
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in signs.randomElement(using: &generator) ?? 0
      }
      for dialect in EntityDialect.allCases {
        let entities = EntityExtractor(dialect: dialect).entities(in: bytes)
        #expect(entities.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count })
      }
    }
  }

  @Test(
    "time is linear", .timeLimit(.minutes(1)),
    arguments: [
      "a.", "a@", "@a", "#a", "$a", "a://", "http:", "a.py?", "a.com", "a.comあ", "....", "((((", "://", "x.b/", "a@b.",
      "@a.b", "＠", "ab", "あ", "http://a.com)", "rt@", "http://a.com/(", "http://a.com/日", "&gt;", "あa.b", "#日本", "@-",
    ])
  func linear(piece: String) {
    let bytes = Array(("http://a.com/x" + String(repeating: piece, count: 10_000)).utf8)
    for dialect in EntityDialect.allCases {
      #expect(EntityExtractor(declaredDomains: ["a.example"], dialect: dialect).entities(in: bytes).count <= 20_001)
    }
  }

  @Test("texts kept apart are read as if alone")
  func concatenation() {
    var generator = SeededGenerator(seed: 3)
    var hits = 0
    for _ in 0..<1500 {
      let texts = (0..<3).map { _ in Self.text(ofAtMost: 8, &generator) }
      for dialect in EntityDialect.allCases {
        let extractor = EntityExtractor(dialect: dialect)
        let together = extractor.entities(in: Array(texts.joined(separator: " \n ").utf8))
        var (apart, offset): ([Entity], Int) = ([], 0)
        for text in texts {
          apart += extractor.entities(in: Array(text.utf8)).map {
            Entity(kind: $0.kind, range: $0.range.shifted(offset))
          }
          offset += text.utf8.count + 3
        }
        #expect(together.map(\.range) == apart.map(\.range), "\(dialect) \(texts)")
        hits += apart.count
      }
    }
    #expect(hits > 1500)
  }

  private static func text(ofAtMost count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...count, using: &generator)).map { _ in generator.pick(pieces) }.joined()
  }

  @Test("hostile strings", .enabled(if: Conformance.isPresent("robustness/blns/blns.json")))
  func hostile() throws {
    let strings = try #require(try Conformance.json("robustness/blns/blns.json") as? [String])
    let hits = strings.filter { check(Array($0.utf8)) > 0 }.count
    #expect(strings.count == 515 && hits > 10)
  }

  private func check(_ bytes: [UInt8], _ dialect: EntityDialect = .general) -> Int {
    let entities = EntityExtractor(declaredDomains: ["larkfield.example"], dialect: dialect).entities(in: bytes)
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

extension Range<Int> {
  fileprivate func shifted(_ distance: Int) -> Range { lowerBound + distance..<upperBound + distance }
}
