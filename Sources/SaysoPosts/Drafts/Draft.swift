public import SaysoModel

/// A post as its author brings it to be checked, with what only the caller can decide.
public struct Draft: Hashable, Sendable {
  /// Its `publishAt` is not set: see ``at``.
  public var post: Post
  /// When it is to be published, as written. A time without an offset is meant in the policy's zone, which a reader of
  /// drafts does not know.
  public var at: DraftTime?

  public init(post: Post, at: DraftTime? = nil) {
    self.post = post
    self.at = at
  }
}

/// A time as a draft's front matter gives it, and where it stands.
public struct DraftTime: Hashable, Sendable {
  public let text: String
  /// Counted from 1; the column counts UTF-8 bytes.
  public let line: Int
  public let column: Int

  public init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }
}
