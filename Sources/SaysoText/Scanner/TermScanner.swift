/// Finds every pattern of a policy in one pass over a post's words.
///
/// Each term is filed under its rarest word, in every form in which that word may be met; a candidate is verified byte
/// by byte on what the author wrote. Time is linear in the text for a fixed list of patterns.
public struct TermScanner: Sendable {
  private let index: TermIndex
  private let pool = ScratchPool()

  /// Patterns that cannot match (``TermPattern/problem``) are left out; the others keep their positions.
  public init(_ patterns: [TermPattern]) { index = TermIndex(patterns) }

  /// For tests: a scanner that is blind in one way.
  init(_ patterns: [TermPattern], leavingOut omitted: ReadingSpace) {
    index = TermIndex(patterns, leavingOut: omitted)
  }

  /// Sorted by pattern, field and start. Hits of one pattern do not overlap: the leftmost counts, then the longest, and
  /// each in the least disguised of its readings.
  ///
  /// `language` is the post's own, when it is known: it tells look-alike letters from ordinary ones.
  public func hits(in texts: [TokenizedText], language: String?) -> [TermHit] {
    pool.withScratch { hits(in: texts, language: language, scratch: &$0) }
  }

  /// The same for many posts in a row: a post without hits allocates nothing once `scratch` has grown.
  public func hits(in texts: [TokenizedText], language: String?, scratch: inout ScanScratch) -> [TermHit] {
    scratch.begin(index, language: language)
    for text in texts {
      text.withReader { FieldScan(index, $0).run(&scratch) }
    }
    return HitSelection.selected(&scratch.found)
  }
}
