import SaysoModel
import SaysoText

extension FuzzTarget {
  /// Terms of a policy on the first line, parted by `|`, the text below it.
  static let terms = FuzzTarget(
    name: "terms", reads: "Terms of a policy in every reading, disguises too", dictionary: .text, longest: 768,
    seeds: {
      [
        "Falcon|Hill Hospital|C++\nF4lc0n F·a·l·c·o·n Fаlcon hill  hospitals c++ #HillHospital",
        "peregrine|Straße|naïve|İ\nPeregrinen strasse naive ıi @peregrine_hq", "a b c|👩‍👩‍👧|東京\na-b_c 東京タワー 👩‍👩‍👧",
        "LKFD|it's|--\nL K F D its it’s -- LKFD's lkfd2",
      ].flatMap { text in [0, 1, 6, 11, 15, 30].map { Array(text.utf8) + [$0] } }
    },
    run: { input in
      var input = input
      let choice = input.byte()
      let match = TermPattern.Match.allCases[Int(choice & 3)]
      let (head, text) = input.headAndBody
      let patterns = head.split(separator: "|").prefix(8).map {
        TermPattern(String($0), match: match, slack: Int(choice >> 2 & 3), seesThroughDisguises: choice & 16 == 16)
      }
      let scanner = TermScanner(patterns)
      let read = TokenizedText(text, field: .text, entities: EntityExtractor())
      let hits = scanner.hits(in: [read], language: choice & 32 == 32 ? "en" : nil)
      for pattern in patterns.indices {
        let ranges = hits.filter { $0.pattern == pattern }.map(\.span.range)
        demand(ranges, in: read.bytes, "\(patterns[pattern].phrase)")
      }
      for hit in hits {
        demand(hit.tokens.lowerBound >= 0 && hit.tokens.upperBound <= read.tokens.count, "\(hit)")
      }
    })
}
