import SaysoModel

/// Every pattern that does not compile, so that an author mends them all in one run.
public struct ExpressionProblems: Error, Hashable, Sendable {
  public let problems: [ExpressionProblem]
}

/// Finds the regular expressions of a policy. Time is linear in the text for a fixed policy: RE2 does not backtrack.
public struct PatternScanner: Sendable {
  private let patterns: [ExpressionPattern]
  private let expressions: [CompiledExpression]
  private let prefilter: ExpressionSet?

  /// Throws ``ExpressionProblems`` naming every pattern that cannot be used.
  public init(_ patterns: [ExpressionPattern]) throws(ExpressionProblems) {
    var problems: [ExpressionProblem] = []
    var expressions: [CompiledExpression] = []
    for (position, pattern) in patterns.enumerated() {
      do throws(ExpressionProblem) {
        expressions.append(try CompiledExpression(pattern.source, pattern: position))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw ExpressionProblems(problems: problems) }
    self.patterns = patterns
    self.expressions = expressions
    prefilter = patterns.isEmpty ? nil : ExpressionSet(patterns.map(\.source))
  }

  /// Whether every match of the pattern holds a literal of three bytes or more; one that has none is looked for in
  /// every post, which lint says.
  public func hasRequiredLiteral(_ pattern: Int) -> Bool {
    expressions.indices.contains(pattern) && expressions[pattern].hasRequiredLiteral
  }

  /// Sorted by pattern, field and start: of each pattern's leftmost, non-overlapping matches those that are not empty
  /// and, unless `withinWords`, begin and end at word boundaries.
  public func hits(in texts: [TokenizedText]) -> [TermHit] {
    guard !patterns.isEmpty else { return [] }
    var hits: [TermHit] = []
    for text in texts {
      text.withReader { reader in
        let candidates = prefilter?.matching(reader.bytes) ?? Array(patterns.indices)
        for pattern in candidates { collect(pattern, in: reader, into: &hits) }
      }
    }
    return hits.sorted { ($0.pattern, $0.span) < ($1.pattern, $1.span) }
  }

  private func collect(_ pattern: Int, in reader: FieldReader, into hits: inout [TermHit]) {
    let places = SpanPlaces(reader: reader, readsAddresses: true)
    var from = 0
    while from <= reader.bytes.count, let match = expressions[pattern].firstMatch(in: reader.bytes, from: from) {
      let step = max(1, UTF8Decoder.scalar(in: reader.bytes, at: match.upperBound).length)
      from = match.isEmpty ? match.upperBound + step : match.upperBound
      guard !match.isEmpty,
        patterns[pattern].withinWords
          || reader.isBoundary(match.lowerBound) && reader.isBoundary(match.upperBound),
        let hit = places.hit(pattern, match)
      else { continue }
      hits.append(hit)
    }
  }
}
