import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoText

@Suite struct PatternScannerTests {
  private func found(_ source: String, withinWords: Bool = false, in text: String) throws -> String {
    let scanner = try PatternScanner([ExpressionPattern(source: source, withinWords: withinWords)])
    let text = TokenizedText(text, field: .text, entities: EntityExtractor())
    return ScanRow.marked(text.bytes, scanner.hits(in: [text]))
  }

  @Test(arguments: [
    ("LF-[0-9]{4}", "see LF-1234, LF-12345", "see [LF-1234], LF-12345"),
    ("ai", "j'ai said ai", "j'ai said [ai]"),
    ("(?i)ünder", "ÜNDER", "[ÜNDER]"),
    ("x*", "axx b", "axx b"),
    ("é+", "éé née", "[éé] née"),
    ("Falcon", "#Falcon #FalconNow", "[#Falcon|hashtag] #FalconNow"),
    ("larkfield\\.example/\\w+", "https://larkfield.example/jobs", "https://[larkfield.example/jobs|link]"),
    ("^Falcon", "Falcon Falcon", "[Falcon] Falcon"),
    ("[a-z]+@corp\\.example", "to amir@corp.example now", "to [amir@corp.example] now"),
  ])
  func matches(_ source: String, _ text: String, _ expected: String) throws {
    #expect(try found(source, in: text) == expected)
  }

  @Test func withinWordsLiftsTheBoundary() throws {
    #expect(try found("ai", withinWords: true, in: "j'ai said") == "j'[ai] s[ai]d")
  }

  @Test func severalPatternsAreSortedByPatternThenPlace() throws {
    let scanner = try PatternScanner(["b", "a"].map { ExpressionPattern(source: $0) })
    let texts = [PostField.text, .alt(0)].map { TokenizedText("a b a", field: $0, entities: [Entity]()) }
    let hits = scanner.hits(in: texts)
    #expect(hits.map(\.pattern) == [0, 0, 1, 1, 1, 1])
    #expect(hits.map(\.span.range.lowerBound) == [2, 2, 0, 4, 0, 4])
    #expect(hits.map(\.zone) == [.text, .alt, .text, .text, .alt, .alt])
    #expect(hits.map(\.tokens) == [1..<2, 1..<2, 0..<1, 2..<3, 0..<1, 2..<3])
  }

  @Test func everyProblemIsTold() {
    let sources = ["ok", "a(b", "x{1000}{1000}", "[z-a]", "(?:(?:(?:x{100}){100}){9}"]
    #expect(throws: ExpressionProblems.self) {
      try PatternScanner(sources.map { ExpressionPattern(source: $0) })
    }
    do throws(ExpressionProblems) {
      _ = try PatternScanner(sources.map { ExpressionPattern(source: $0) })
    } catch {
      #expect(error.problems.map(\.pattern) == [1, 2, 3, 4])
      #expect(error.problems[0].reason == .syntax(message: "missing ): a(b"))
      #expect(error.problems[2].offset == 1)
    }
  }

  @Test func requiredLiteralsAreKnown() throws {
    let sources = ["LF-[0-9]+", "[0-9]+", "falcon|eagle", "falcon|.", "(?i)Falcon", "x?"]
    let scanner = try PatternScanner(sources.map { ExpressionPattern(source: $0) })
    #expect(sources.indices.map(scanner.hasRequiredLiteral) == [true, false, true, false, true, false])
    #expect(!scanner.hasRequiredLiteral(99))
  }

  @Test func hitsAreThoseOfEachPatternAlone() throws {
    var random = SeededGenerator(seed: 5)
    let sources = ["fal+con", "(?i)project", "[a-z]{3}", "\\p{Cyrillic}+", "o|n", "\\d+"]
    let all = try PatternScanner(sources.map { ExpressionPattern(source: $0) })
    for _ in 0..<300 {
      let each = ScannerCase(&random)
      let alone = try sources.enumerated().flatMap { position, source in
        try PatternScanner([ExpressionPattern(source: source)]).hits(in: each.texts).map { hit in
          var hit = hit
          hit.pattern = position
          return hit
        }
      }
      #expect(all.hits(in: each.texts) == alone)
    }
  }
}
