public import FoundationEssentials

/// A post as it lies in a reader's buffer: enough to tell that nothing is to be said of it, without building a ``Post``.
///
/// A reader yields one only for a post of which nothing else is told: no media, no marked links, no other post, no
/// markup. Every field is valid UTF-8 and `nil` where the source does not tell. The bytes belong to the reader and are
/// gone with its next row.
public struct PostBytes {
  public var text: UnsafeRawBufferPointer
  public var id: UnsafeRawBufferPointer?
  public var author: UnsafeRawBufferPointer?
  /// In lower case already.
  public var platform: UnsafeRawBufferPointer?
  /// Without `@`.
  public var account: UnsafeRawBufferPointer?
  public var language: UnsafeRawBufferPointer?
  public var publishAt: Date?
  public var kind: PostKind?
  public var paid: Bool?

  public init(text: UnsafeRawBufferPointer) { self.text = text }

  /// The same with everything copied out. The origin is the caller's to add.
  public var post: Post {
    Post(
      id: Self.string(id), text: String(decoding: text, as: UTF8.self), author: Self.string(author),
      platform: Self.string(platform).map { PlatformID($0) }, account: Self.string(account), publishAt: publishAt,
      kind: kind, language: Self.string(language), paid: paid)
  }

  private static func string(_ bytes: UnsafeRawBufferPointer?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
