public import FoundationEssentials

/// One post, published or about to be.
///
/// Every property but the text may be `nil`, which means *not told*: unknown is not absent. A post known to carry no
/// media has `media == []`.
public struct Post: Hashable, Sendable {
  public var id: String?
  public var text: String
  /// The author as the source names them: a person id of the policy, or a handle.
  public var author: String?
  public var platform: PlatformID?
  /// The handle of the account it is published from, without `@`.
  public var account: String?
  /// The moment of publication, past or planned.
  public var publishAt: Date?
  public var kind: PostKind?
  /// A BCP 47 tag: `en`, `de-AT`.
  public var language: String?
  public var media: [Media]?
  /// Links that the source marks. `nil` for plain text, whose links are found by reading it.
  public var links: [PostLink]?
  /// Where the text stands in the markup it was read from; `nil` for plain text.
  public var sourceMap: SourceMap?
  /// Whether the platform's paid-partnership switch is on.
  public var paid: Bool?
  /// The post that this one reposts, quotes or answers.
  public var reference: ReferencedPost?
  /// Where in a thread it stands. Each part is judged alone.
  public var part: ThreadPart?
  public var origin: Origin?

  public init(
    id: String? = nil, text: String, author: String? = nil, platform: PlatformID? = nil, account: String? = nil,
    publishAt: Date? = nil, kind: PostKind? = nil, language: String? = nil, media: [Media]? = nil,
    links: [PostLink]? = nil, sourceMap: SourceMap? = nil, paid: Bool? = nil, reference: ReferencedPost? = nil,
    part: ThreadPart? = nil, origin: Origin? = nil
  ) {
    self.id = id
    self.text = text
    self.author = author
    self.platform = platform
    self.account = account
    self.publishAt = publishAt
    self.kind = kind
    self.language = language
    self.media = media
    self.links = links
    self.sourceMap = sourceMap
    self.paid = paid
    self.reference = reference
    self.part = part
    self.origin = origin
  }
}

/// What sort of post it is.
public enum PostKind: String, Sendable, CaseIterable {
  case post, reply, repost, quote, story, comment
}

/// An image, film or sound that goes with a post.
public struct Media: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable { case image, video, audio }

  public var kind: Kind
  /// `nil` when the source does not tell; empty when it tells that there is none.
  public var alt: String?
  public var file: String?

  public init(kind: Kind = .image, alt: String? = nil, file: String? = nil) {
    self.kind = kind
    self.alt = alt
    self.file = file
  }
}

/// The other post behind a repost, a quotation or a reply.
public struct ReferencedPost: Hashable, Sendable {
  /// Whose post it is, as far as a policy cares.
  public enum Ownership: String, Sendable, CaseIterable { case official, customer, anyone }

  public var ownership: Ownership?
  /// The handle that published it, without `@`.
  public var handle: String?
  public var text: String?

  public init(ownership: Ownership? = nil, handle: String? = nil, text: String? = nil) {
    self.ownership = ownership
    self.handle = handle
    self.text = text
  }
}

/// The position of a post in a thread, counted from 1.
public struct ThreadPart: Hashable, Sendable {
  public let number: Int
  public let count: Int

  public init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }
}

/// Where a post was read from.
public struct Origin: Hashable, Sendable, Codable {
  public var file: String
  /// The file inside an archive.
  public var member: String?
  /// Line and column of the first character of the post's text, counted from 1; the column counts UTF-8 bytes.
  public var line: Int
  public var column: Int
  /// Where the record stands in a JSON document: a JSON Pointer (RFC 6901).
  public var pointer: String?
  /// Whether the text, or the markup it was read from, stands there line by line as it is, so that places in it are
  /// places in the file; only its line ends may differ. Of a text that was unescaped or put together, only the
  /// beginning has a place. Not part of what is encoded.
  public var isVerbatim = false

  private enum CodingKeys: String, CodingKey { case file, member, line, column, pointer }

  public init(
    file: String, member: String? = nil, line: Int = 1, column: Int = 1, pointer: String? = nil,
    isVerbatim: Bool = false
  ) {
    self.file = file
    self.member = member
    self.line = line
    self.column = column
    self.pointer = pointer
    self.isVerbatim = isVerbatim
  }
}
