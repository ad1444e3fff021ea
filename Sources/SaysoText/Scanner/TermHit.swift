public import SaysoModel

/// A place where a pattern was found.
public struct TermHit: Hashable, Sendable {
  /// The position of the pattern in the list the scanner was made from.
  public var pattern: Int
  /// Covers a hashtag or handle whole, with its sign.
  public var span: TextSpan
  public var zone: Zone
  public var views: ViewSet
  /// The first and last token touched, as positions in the field's tokens: what distances are counted in.
  public var tokens: Range<Int>

  public init(pattern: Int, span: TextSpan, zone: Zone, views: ViewSet, tokens: Range<Int>) {
    self.pattern = pattern
    self.span = span
    self.zone = zone
    self.views = views
    self.tokens = tokens
  }
}
