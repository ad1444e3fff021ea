/// A link that the source itself marks: an HTML anchor, a Markdown link, a facet.
///
/// What is displayed and where it leads may differ, which is what a reader can't see.
public struct PostLink: Hashable, Sendable {
  /// The displayed words, in UTF-8 bytes of the post's text, half-open.
  public var range: Range<Int>
  /// The address as the source gives it.
  public var target: String

  public init(range: Range<Int>, target: String) {
    self.range = range
    self.target = target
  }
}
