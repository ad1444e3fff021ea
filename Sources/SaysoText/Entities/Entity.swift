/// Something in a text that a platform would link.
public struct Entity: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case link(LinkAddress)
    /// The handle without `@`; for a federated handle with its server: `dana@mastodon.example`.
    case mention(handle: String)
    /// The tag without `#`.
    case hashtag(tag: String)
    case cashtag(symbol: String)
    case email(address: String)
  }

  public let kind: Kind
  /// UTF-8 offsets, half-open, including `#`, `@`, `$`.
  public let range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
