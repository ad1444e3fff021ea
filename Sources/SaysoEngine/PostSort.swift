import SaysoModel

/// Everything of a post that its screen hangs on: posts of one sort share a screen.
///
/// Its fields lie in memory of its own, by pointer: comparing them counts no references.
final class PostSort: Sendable {
  private let kind: PostKind?
  private let paid: Bool?
  private let author: Field
  private let platform: Field
  private let account: Field
  private let language: Field

  /// Never written again.
  private struct Field: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer?

    init(_ bytes: UnsafeRawBufferPointer?) {
      self.bytes = bytes.map { bytes in
        let own = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        own.copyMemory(from: bytes)
        return UnsafeRawBufferPointer(own)
      }
    }

    @inline(__always)
    func holds(_ other: UnsafeRawBufferPointer?) -> Bool {
      guard let bytes, let other else { return bytes == nil && other == nil }
      guard bytes.count == other.count else { return false }
      var at = 0
      while at < bytes.count {
        if bytes[at] != other[at] { return false }
        at += 1
      }
      return true
    }
  }

  init(of post: PostBytes, withAuthor: Bool) {
    (kind, paid) = (post.kind, post.paid)
    (platform, account, language) = (Field(post.platform), Field(post.account), Field(post.language))
    author = Field(withAuthor ? post.author : nil)
  }

  deinit { for field in [author, platform, account, language] { field.bytes?.deallocate() } }

  /// Whether the post is of this sort. Allocates nothing.
  func isThat(of post: PostBytes, withAuthor: Bool) -> Bool {
    kind == post.kind && paid == post.paid && platform.holds(post.platform) && language.holds(post.language)
      && account.holds(post.account) && (!withAuthor || author.holds(post.author))
  }
}
