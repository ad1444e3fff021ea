public import SaysoModel

/// Finds every pattern of a policy in one pass over a post's words.
public struct TermScanner: Sendable {
  public init(_ patterns: [TermPattern]) {}

  /// `language` is the post's own, when it is known: it tells look-alike letters from ordinary ones.
  public func hits(in texts: [TokenizedText], language: String?) -> [TermHit] { [] }
}
