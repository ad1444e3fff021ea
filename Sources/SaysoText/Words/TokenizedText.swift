public import SaysoModel

/// One text of a post, read once: its words in order, their folded forms, and its links, mentions and tags.
public struct TokenizedText: Sendable {
  public let field: PostField
  /// The author's text as UTF-8.
  public let bytes: [UInt8]
  /// In order of appearance, not overlapping. A hashtag or handle is one token (its name without `#` or `@`, and
  /// without the server of a federated handle); a link's path and query yield tokens of zone ``Zone/link``, its host
  /// none, nor does an e-mail address. In alternative text, file names and quoted text every token is of that zone.
  public private(set) var tokens: [Token] = []
  /// The folded forms of all tokens, one after another.
  public private(set) var folded: [UInt8] = []
  /// In order of appearance, not overlapping; tags and handles as far as they are read, which may be farther than a
  /// platform links them (`DisguisedTags`). File names have none: no platform links them.
  public let entities: [Entity]

  public init(_ text: String, field: PostField, entities extractor: EntityExtractor) {
    let bytes = Array(text.utf8)
    var entities: [Entity] = []
    if case .file = field {} else { entities = extractor.entities(in: bytes) }
    self.init(bytes: bytes, field: field, entities: entities)
  }

  /// With entities that are already known: in order, not overlapping, their ranges on scalar boundaries.
  public init(_ text: String, field: PostField, entities: [Entity]) {
    self.init(bytes: Array(text.utf8), field: field, entities: entities)
  }

  private init(bytes: [UInt8], field: PostField, entities: [Entity]) {
    self.field = field
    self.bytes = bytes
    let entities = bytes.withUnsafeBufferPointer { DisguisedTags.joined(entities, in: $0) }
    self.entities = entities
    let words = bytes.withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(buffer, field: field)
      tokenizer.read(entities)
      return (tokenizer.tokens, tokenizer.folded)
    }
    (tokens, folded) = words
  }
}
