/// A link that a reader understands and no platform links: written so that software leaves it alone.
public struct DisguisedLink: Hashable, Sendable {
  /// What had to be undone to read it; of several, the one that takes most reading.
  public enum Form: Int, Sendable, Comparable, CaseIterable {
    /// Invisible characters inside: `lark<U+200B>field.example`.
    case invisible
    /// Taken apart as security people write addresses that nobody should open: `hxxps://larkfield[.]example`.
    case defanged
    /// As one says it: `larkfield dot example`.
    case spoken

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  public let form: Form
  /// Its address. The offsets in it belong to ``plain``'s surroundings, not to the author's text.
  public let address: LinkAddress
  /// The link as it would stand plainly: `https://larkfield.example`.
  public let plain: String
  /// Where it stands in the author's text, in UTF-8 bytes, half-open, on scalar boundaries.
  public let range: Range<Int>
}
