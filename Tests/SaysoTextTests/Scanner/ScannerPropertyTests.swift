import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoText

@Suite struct ScannerPropertyTests {
  @Test func scannerAgreesWithNaiveMatcher() {
    var random = SeededGenerator(seed: 20_260_729)
    var scratch = ScanScratch()
    var hitting = 0
    var views: [View: Int] = [:]
    let count = 3_200
    for number in 0..<count {
      let each = ScannerCase(&random)
      let expected = NaiveMatcher(each.patterns).hits(in: each.texts, language: each.language)
      let found = TermScanner(each.patterns).hits(in: each.texts, language: each.language, scratch: &scratch)
      #expect(found == expected, "case \(number): \(Self.described(each, found, expected))")
      if found != expected { return }
      if !found.isEmpty { hitting += 1 }
      for view in found.flatMap(\.views.views) { views[view, default: 0] += 1 }
    }
    #expect(hitting * 100 >= count * 30)
    for view in View.allCases { #expect(views[view, default: 0] >= 100, "\(view): \(views[view, default: 0])") }
  }

  /// The comparison must be able to fail: a scanner that never looks in one space is found out.
  @Test(arguments: ReadingSpace.allCases)
  func comparisonCatchesBlindScanner(space: ReadingSpace) {
    var random = SeededGenerator(seed: 7)
    let isCaught = (0..<1_500).contains { _ in
      let each = ScannerCase(&random)
      let blind = TermScanner(each.patterns, leavingOut: space)
      let found = blind.hits(in: each.texts, language: each.language)
      guard found != TermScanner(each.patterns).hits(in: each.texts, language: each.language) else { return false }
      return found != NaiveMatcher(each.patterns).hits(in: each.texts, language: each.language)
    }
    #expect(isCaught)
  }

  private static func described(_ each: ScannerCase, _ found: [TermHit], _ expected: [TermHit]) -> String {
    let texts = each.texts.map { "\($0.field.name): \(String(decoding: $0.bytes, as: UTF8.self).debugDescription)" }
    let show = { (hits: [TermHit]) in
      hits.map { hit in
        let phrase = each.patterns[hit.pattern]
        return "\n    \(phrase) \(hit.span.field.name) \(hit.span.range) \(hit.zone) \(hit.views.views) \(hit.tokens)"
      }.joined()
    }
    return "\(texts) \(each.language ?? "-")\n  found\(show(found))\n  expected\(show(expected))"
  }
}
