import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoText

/// What is said to fit for certain does fit.
@Suite struct CertainFitTests {
  private static let pieces = [
    "a", "Lamp ", " ", "\n", "é", "e\u{301}", "ß", "“", "明", "\u{FB2C}", "\u{1D160}", "\u{0958}", "💡", "👨‍👩‍👧‍👦", "❤️",
    "\u{FEFF}", "\u{FFFE}", "http://a.co/b ", "a.co ", "b.de,", "t.co/x ", "@dana@mastodon.example ", "https://", "x:",
    "x://a.co ", "a.co_b.co ", "a.co-b.co", "http:/a.co ", "\u{344}", "\u{2ADC}", "\u{FB1F}", "a.b.co", "é.fr ", ":/",
    "//",
  ]

  @Test func certainTextsFit() {
    var random = SeededGenerator(seed: 71)
    let everywhere = CertainFit(PlatformProfile.all)
    var sure = 0
    for _ in 0..<3_000 {
      let bytes = Array(
        (0..<Int.random(in: 0..<60, using: &random)).map { _ in random.pick(Self.pieces) }.joined().utf8)
      for profile in PlatformProfile.all.flatMap({ [$0, $0.overridden(limit: 30), $0.overridden(limit: 90)] }) {
        let entities = EntityExtractor(dialect: EntityDialect(platform: profile.platform)).entities(in: bytes)
        bytes.withUnsafeBufferPointer { buffer in
          let fits = profile.length(of: buffer, in: 0..<buffer.count, entities: entities)?.fits ?? true
          if CertainFit([profile]).isSure(of: buffer) {
            sure += 1
            #expect(fits, "\(profile.name) \(profile.limit?.value ?? 0): \(String(decoding: bytes, as: UTF8.self))")
          }
          if PlatformProfile.all.contains(profile), everywhere.isSure(of: buffer) { #expect(fits) }
        }
      }
    }
    #expect(sure > 5_000)
  }

  @Test func ordinaryPostsAreCertain() {
    let text = Array("Our lamps are made in Leeds, and you can see how: https://larkfield.example/tour".utf8)
    #expect(text.withUnsafeBufferPointer(CertainFit(PlatformProfile.all).isSure))
    #expect(text.withUnsafeBufferPointer(CertainFit([]).isSure))
  }
}
