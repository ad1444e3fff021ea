import SaysoModel

/// Everything of a post that its screen hangs on: posts of one sort share a screen.
struct PostSort: Sendable {
  private let kind: PostKind?
  private let paid: Bool?
  private let author: Field
  private let platform: Field
  private let account: Field
  private let language: Field

  private enum Field: Sendable {
    case none
    case some([UInt8])

    @inline(__always)
    func holds(_ bytes: UnsafeRawBufferPointer?) -> Bool {
      switch (self, bytes) {
      case (.none, nil): true
      case (.some(let own), let bytes?):
        own.count == bytes.count && own.withUnsafeBytes { $0.elementsEqual(bytes) }
      default: false
      }
    }

    init(_ bytes: UnsafeRawBufferPointer?) { self = bytes.map { .some(Array($0)) } ?? .none }
  }

  /// Whether the post is of this sort. Allocates nothing.
  func isThat(of post: PostBytes, withAuthor: Bool) -> Bool {
    kind == post.kind && paid == post.paid && platform.holds(post.platform) && language.holds(post.language)
      && account.holds(post.account) && (!withAuthor || author.holds(post.author))
  }

  init(of post: PostBytes, withAuthor: Bool) {
    (kind, paid) = (post.kind, post.paid)
    (platform, account, language) = (Field(post.platform), Field(post.account), Field(post.language))
    author = Field(withAuthor ? post.author : nil)
  }
}
