import Foundation
import SaysoTestSupport
import Testing

/// Tweets and newspaper sentences in which people seldom give away data. Every finding was judged by hand: two telephone
/// numbers in tweets and one in the paper, the addresses of an airport, a casino and three buildings. All are there.
@Suite struct CorpusDetectorTests {
  private static let expected = [
    "phone: (212) 566-8082", "phone: 423 521 0367", "phone: 916-923-5646", "postal-address: 27100 SW Salmon River Hwy",
    "postal-address: 275 Seventh Avenue", "postal-address: 3400 E Sky Harbor Blvd",
    "postal-address: 434 East 84th Street",
    "postal-address: 50 Water Street",
  ]

  @Test func everyFindingIsKnown() {
    let files = ["tweets_GroundTruth.txt", "nytEditorialSnippets_GroundTruth.txt"].map { "corpora/vader/\($0)" }
    let texts = files.compactMap(Conformance.data).flatMap { data in
      String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
        .compactMap { $0.split(separator: "\t", maxSplits: 2).last }
    }
    guard !texts.isEmpty else { return }
    let found = texts.flatMap { Detecting.all(in: String($0)) }.sorted()
    print("personal data in \(texts.count) texts: \(found.count) findings, \(Self.expected.count) judged")
    #expect(found == Self.expected)
  }
}
