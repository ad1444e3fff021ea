import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoText

/// What a scan remembers of the texts before must not change what it finds.
@Suite struct QuietWordTests {
  @Test func earlierTextsChangeNothing() {
    var random = SeededGenerator(seed: 4_096)
    var hitting = 0
    for number in 0..<40 {
      let patterns = (0..<6).flatMap { _ in ScannerCase(&random).patterns }
      let scanner = TermScanner(patterns)
      for _ in 0..<60 {
        let each = ScannerCase(&random)
        var fresh = ScanScratch()
        let expected = scanner.hits(in: each.texts, language: each.language, scratch: &fresh)
        let found = scanner.hits(in: each.texts, language: each.language)
        #expect(found == expected, "\(number): \(each.texts.map { String(decoding: $0.bytes, as: UTF8.self) })")
        if !found.isEmpty { hitting += 1 }
      }
    }
    #expect(hitting > 300)
  }

  /// One scratch for several scanners: what is quiet for one may be what the next looks for.
  @Test func otherScannersForget() {
    let text = TokenizedText("Falcon ships f4lcon", field: .text, entities: [])
    let falcon = TermScanner([TermPattern("Falcon", slack: 1, seesThroughDisguises: true)])
    let ship = TermScanner([TermPattern("ship", match: .stem, seesThroughDisguises: true)])
    var scratch = ScanScratch()
    for _ in 0..<3 {
      #expect(ship.hits(in: [text], language: nil, scratch: &scratch).map(\.span.range) == [7..<12])
      #expect(falcon.hits(in: [text], language: nil, scratch: &scratch).map(\.span.range) == [0..<6, 13..<19])
    }
  }

  @Test func wordsAreKeptExactly() throws {
    var words = QuietWords()
    var random = SeededGenerator(seed: 9)
    var kept: Set<[UInt8]> = []
    for _ in 0..<20_000 {
      let word = (0..<Int.random(in: 1...16, using: &random)).map { _ in random.pick(Array("ab".utf8)) }
      let key = try #require(word.withUnsafeBufferPointer { Stemmer.MemoKey($0) })
      if words.contains(key) { #expect(kept.contains(word)) }
      if random.rarely(3) {
        words.insert(key)
        kept.insert(word)
      }
    }
    #expect(kept.count > 1_000)
  }

  @Test(arguments: [[], [0x61, 0], Array(repeating: 0x61, count: 17)] as [[UInt8]])
  func someWordsAreNeverKept(_ word: [UInt8]) {
    #expect(word.withUnsafeBufferPointer { Stemmer.MemoKey($0) } == nil)
  }
}
