import Foundation
import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct CorpusCoverageTests {
  private func corpus(labelled: Bool) throws -> CorpusCoverage {
    var corpus = CorpusCoverage(try SmallPolicy.document(CoverageSample.text()))
    for row in CorpusRow.all {
      corpus.add(
        Post(text: row.text, author: "kim", platform: "x", publishAt: Date(timeIntervalSince1970: 1_793_000_000)),
        labelled ? row.label : nil)
    }
    corpus.leaveOut(isFailure: false)
    corpus.leaveOut(isFailure: true)
    return corpus
  }

  @Test func counts() throws {
    let corpus = try corpus(labelled: false)
    #expect((corpus.posts, corpus.skipped, corpus.failed, corpus.labelled) == (5, 1, 1, 0))
    #expect(corpus.fired == ["reserved": 2, "addresses": 2])
    #expect(corpus.neverFired.map(\.id) == ["praise"])
    let pairs = corpus.pairs.map { "\($0.first) \($0.second) \($0.posts)" }
    #expect(pairs == ["reserved addresses 1"])
    let leaf = try #require(corpus.policy.leaves.firstIndex { $0.description == "term “on behalf of”" })
    #expect(corpus.leaves[leaf].found == 3 && corpus.leaves[leaf].counted == 2)
  }

  @Test func precisionAndRecall() throws {
    let corpus = try corpus(labelled: true)
    #expect(corpus.labelled == 5)
    let reserved = try #require(corpus.ruleScores["reserved"])
    #expect(reserved.truePositives == 1 && reserved.falsePositives == 1)
    #expect(reserved.falseNegatives == 1 && reserved.trueNegatives == 1)
    #expect(reserved.precision == CoverageRatio(covered: 1, total: 2) && reserved.recall?.percent == "50 %")
    let praise = try #require(corpus.ruleScores["praise"])
    #expect(praise.precision == nil && praise.recall == nil)
    #expect(corpus.verdictScores[.block]?.truePositives == 1)
  }

  @Test func reports() throws {
    try expectSnapshot(CorpusTextReport(style: TextStyle()).output(try corpus(labelled: true)), "corpus.txt")
    try expectSnapshot(CorpusJSONReport().output(try corpus(labelled: true)), "corpus.json")
    #expect(!CorpusTextReport().output(try corpus(labelled: false)).contains("Precision"))
    #expect(CorpusTextReport().output(try corpus(labelled: true)).contains("precision n/a, recall n/a"))
  }
}

/// A post and what its row says of it.
struct CorpusRow {
  let text: String
  let label: CorpusLabel

  static let all = [
    CorpusRow(text: "On behalf of Acme: hi.", label: CorpusLabel(rules: ["reserved"], verdict: nil)),
    CorpusRow(text: "On behalf of Acme: https://evil.test/a", label: CorpusLabel(rules: ["addresses"], verdict: nil)),
    CorpusRow(text: "On behalf of Acme, our pay is late.", label: CorpusLabel(rules: ["reserved"], verdict: nil)),
    CorpusRow(text: "Lunch was good.", label: CorpusLabel(rules: [], verdict: nil)),
    CorpusRow(text: "See https://evil.test/b", label: CorpusLabel(rules: nil, verdict: .block)),
  ]
}
