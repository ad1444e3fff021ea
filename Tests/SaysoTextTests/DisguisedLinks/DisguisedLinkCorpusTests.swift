import SaysoTestSupport
import SaysoText
import Testing

/// Real sentences and real tweets hold no disguised link, so none may be seen in them.
@Suite struct DisguisedLinkCorpusTests {
  struct Corpus: CustomTestStringConvertible, Sendable {
    /// Of three columns, the text in the last.
    let file: String
    let count: Int
    /// What is read out of it, by hand found to be what its author meant.
    let meant: [String]
    var testDescription: String { file }
  }

  static let corpora = [
    Corpus(file: "nytEditorialSnippets_GroundTruth.txt", count: 5190, meant: []),
    Corpus(file: "tweets_GroundTruth.txt", count: 4200, meant: []),
  ]

  @Test(arguments: corpora) func seesNothing(_ corpus: Corpus) throws {
    let path = "corpora/vader/" + corpus.file
    guard Conformance.isPresent(path) else { return }
    let lines = try Conformance.text(path).split(whereSeparator: \.isNewline)
    let texts = lines.compactMap { $0.split(separator: "\t").last }
    let reader = DisguisedLinkReader()
    let found = texts.flatMap { reader.links(in: Array($0.utf8)).map(\.plain) }
    print("\(corpus.file): \(found.count) disguised links in \(texts.count) texts \(found)")
    #expect(texts.count == corpus.count)
    #expect(found == corpus.meant)
  }
}
