import SaysoModel
import SaysoText

extension FuzzTarget {
  /// A pattern on the first line, the text below it.
  static let expressions = FuzzTarget(
    name: "expressions", reads: "Regular expressions of a policy, and what they find", dictionary: .text, longest: 512,
    seeds: {
      [
        "(?i)f[a-z]+n\nThe Falcon has landed", "\\bLKFD\\d{2,4}\\b\nLKFD-12 LKFD123", "(a|b)*c?$\nabab\nc",
        "\\p{Greek}+\nαβγ x", "x{1000}\nx", "^\\s*$\n\n \n", "(?P<a>[^\\s\"]+)@\ndana@b",
        "[[:alpha:]]+?\u{301}\ne\u{301}",
      ].flatMap { text in [0, 1].map { Array(text.utf8) + [$0] } }
    },
    run: { input in
      var input = input
      let withinWords = input.byte() & 1 == 1
      let (source, text) = input.headAndBody
      do throws(ExpressionProblems) {
        let scanner = try PatternScanner([ExpressionPattern(source: source, withinWords: withinWords)])
        let read = TokenizedText(text, field: .text, entities: EntityExtractor())
        let hits = scanner.hits(in: [read])
        for hit in hits {
          demand(hit.span.range, in: read.bytes, "\(hit)")
          demand(hit.tokens.lowerBound >= 0 && hit.tokens.upperBound <= read.tokens.count, "\(hit)")
        }
      } catch {
        for problem in error.problems {
          demand(problem.offset >= 0 && problem.offset <= source.utf8.count, "\(problem)")
        }
      }
    })
}
