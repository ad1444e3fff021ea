import SaysoTestSupport
import SaysoText
import Testing

/// Real sentences and real tweets hold no disguised link, so none may be seen in them.
@Suite struct DisguisedLinkCorpusTests {
  /// Files of three columns, the text in the last, and what is read out of them: by hand found to be what its author
  /// meant.
  @Test(
    arguments: [
      ("nytEditorialSnippets_GroundTruth.txt", 5190, []), ("tweets_GroundTruth.txt", 4200, []),
    ] as [(String, Int, [String])]) func seesNothing(_ file: String, _ count: Int, _ meant: [String])
  {
    let path = "corpora/vader/" + file
    guard Conformance.isPresent(path) else { return }
    let texts = Conformance.lines(path).compactMap { $0.split(separator: "\t").last }
    let reader = DisguisedLinkReader()
    let found = texts.flatMap { reader.links(in: Array($0.utf8)).map(\.plain) }
    print("\(file): \(found.count) disguised links in \(texts.count) texts \(found)")
    #expect(texts.count >= count)
    #expect(found == meant)
  }
}
