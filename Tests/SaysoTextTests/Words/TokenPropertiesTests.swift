import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoText

/// Random texts of the characters that make trouble: whatever is written, tokens stand in order and on boundaries.
@Suite struct TokenPropertiesTests {
  static let alphabet: [String] = [
    "a", "S", "s", "'", "’", "ʼ", "\"", ".", ",", ":", "_", "-", " ", "\n", "\r\n", "1", "٣", "é", "e\u{301}",
    "\u{323}",
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{AD}", "\u{FE0F}", "\u{202E}", "😀", "👍🏽", "🇬", "🇧", "א", "״", "ع", "क", "्",
    "漢", "カ", "ひ", "한", "\u{1100}", "\u{1161}", "\u{11A8}", "Ａ", "𝐚", "ﷺ", "ŉ", "\u{0}", "\u{7F}", "\u{9B}", "\u{2800}",
    "\u{10FFFF}", "\u{E0061}", "#",
    "@", "%", "%66", "%C3", "%A9", "/", "ß", "\u{115F}", "\u{3164}",
  ]

  static func text(_ generator: inout SeededGenerator, upTo length: Int) -> String {
    (0..<Int.random(in: 0...length, using: &generator)).reduce(into: "") { text, _ in
      if Int.random(in: 0..<8, using: &generator) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
      } else {
        text += alphabet.randomElement(using: &generator) ?? ""
      }
    }
  }

  @Test func holdForRandomTexts() {
    var generator = SeededGenerator(seed: 2027)
    for _ in 0..<6_000 {
      let text = Self.text(&generator, upTo: 40)
      let tokenized = TokenizedText(text, field: .text, entities: Self.entities(in: text, &generator))
      #expect(tokenized.isConsistent, "\(text.debugDescription)")
      #expect(Self.isCovered(text), "\(text.debugDescription)")
      #expect(Self.sentencesAreOrdered(text), "\(text.debugDescription)")
    }
  }

  /// Words fold the same wherever they stand, so a term tokenised alone finds itself.
  @Test func wordsFoldAsTheyDoAlone() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let tokenized = TokenizedText(Self.text(&generator, upTo: 20), field: .text, entities: [])
      for (source, folded) in zip(tokenized.sources, tokenized.foldedWords) {
        #expect(TokenizedText(source, field: .text, entities: []).foldedWords == [folded], "\(source.debugDescription)")
      }
    }
  }

  /// A few entities on scalar boundaries, of every kind.
  private static func entities(in text: String, _ generator: inout SeededGenerator) -> [Entity] {
    let boundaries = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    let cuts = Set((0..<6).compactMap { _ in boundaries.randomElement(using: &generator) }).sorted()
    return zip(cuts, cuts.dropFirst()).enumerated().compactMap { index, cut in
      let range = cut.0..<cut.1
      let address = LinkAddress(
        scheme: nil, hasUserinfo: false, host: "", hostRange: range, path: "", pathAndQueryRange: range,
        registrableDomain: nil)
      let kinds: [Entity.Kind] = [
        .link(address), .mention(handle: ""), .hashtag(tag: ""), .cashtag(symbol: ""), .email(address: ""),
      ]
      return index % 2 == 0 ? kinds.randomElement(using: &generator).map { Entity(kind: $0, range: range) } : nil
    }
  }

  private static func isCovered(_ text: String) -> Bool {
    var end = 0
    for segment in WordSegmenterTests.segments(of: text) {
      guard segment.range.lowerBound == end, !segment.range.isEmpty else { return false }
      end = segment.range.upperBound
    }
    return end == text.utf8.count
  }

  private static func sentencesAreOrdered(_ text: String) -> Bool {
    let sentences = SentenceSegmenter.sentences(in: Array(text.utf8))
    return sentences.allSatisfy { !$0.isEmpty }
      && zip(sentences, sentences.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }

  /// Long runs of what is looked ahead over cost no more than their length.
  @Test(.timeLimit(.minutes(1))) func costIsLinear() {
    for unit in ["a'\u{AD}", "a'", "\u{301}", "a.", "e.g. ", "\u{200D}", "1.", "\u{323}\u{301}", "א'"] {
      let text = String(repeating: unit, count: 200_000)
      #expect(TokenizedText(text, field: .text, entities: []).isConsistent)
      #expect(Self.sentencesAreOrdered(text))
    }
  }
}
