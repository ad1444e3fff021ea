/// Which of a post's texts something stands in.
public enum PostField: Hashable, Sendable, Comparable {
  case text
  /// The alternative text of the image at this position among the post's media.
  case alt(Int)
  /// The file name of the medium at this position.
  case file(Int)
  /// The other post's text, in a repost or a quotation.
  case quoted

  /// The word used for the field in JSON: `text`, `alt`, `alt[1]`, `file`, `quoted`.
  public var name: String {
    switch self {
    case .text: "text"
    case .alt(let index): index == 0 ? "alt" : "alt[\(index)]"
    case .file(let index): index == 0 ? "file" : "file[\(index)]"
    case .quoted: "quoted"
    }
  }
}

/// A place in what the author wrote.
///
/// Offsets are UTF-8 bytes into the field's own text, half-open; they always fall on scalar boundaries, so a span
/// slices back to exactly the characters that were matched.
public struct TextSpan: Hashable, Sendable, Comparable {
  public let field: PostField
  public let range: Range<Int>

  public init(_ field: PostField, _ range: Range<Int>) {
    self.field = field
    self.range = range
  }

  public func overlaps(_ other: TextSpan) -> Bool { field == other.field && range.overlaps(other.range) }

  public static func < (left: Self, right: Self) -> Bool {
    (left.field, left.range.lowerBound, left.range.upperBound)
      < (right.field, right.range.lowerBound, right.range.upperBound)
  }
}
