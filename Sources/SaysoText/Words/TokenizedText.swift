public import SaysoModel

/// One text of a post, read once: its words in order, their folded forms, and its links, mentions and tags.
public struct TokenizedText: Sendable {
  public let field: PostField
  /// The author's text as UTF-8.
  public let bytes: [UInt8]
  /// In order of appearance, not overlapping. A hashtag or handle is one token (its name without `#` or `@`); a link's
  /// path and query yield tokens of zone ``Zone/link``, its host none.
  public private(set) var tokens: [Token] = []
  /// The folded forms of all tokens, one after another.
  public private(set) var folded: [UInt8] = []
  /// In order of appearance, not overlapping.
  public let entities: [Entity]

  public init(_ text: String, field: PostField, entities extractor: EntityExtractor) {
    self.field = field
    bytes = Array(text.utf8)
    entities = extractor.entities(in: bytes)
  }
}
