import SaysoModel

/// What the rows of planning tools have in common.
enum PlannedPost {
  /// The post of a row and those that go out under it; nothing to check when all are blank.
  static func outcomes(_ post: Post, comments: [String]) -> [RecordOutcome] {
    var posts = post.text.isBlank && (post.media ?? []).isEmpty ? [] : [post]
    for comment in comments.map({ $0.trimmingWhitespace() }) where !comment.isEmpty {
      posts.append(Self.comment(comment, under: post, number: posts.count))
    }
    return posts.isEmpty ? [.skipped(.nothingToCheck)] : posts.map { .post($0) }
  }

  /// A comment that its author plans together with the post: it goes out from the same account, right after it.
  private static func comment(_ text: String, under post: Post, number: Int) -> Post {
    Post(
      id: post.id.map { "\($0)-comment-\(number)" }, text: text, author: post.author, platform: post.platform,
      account: post.account, publishAt: post.publishAt, kind: .comment, language: post.language, media: [],
      paid: post.paid)
  }

  /// Texts parted by two bars, as several tools have them.
  static func parts(_ text: String?) -> [String] {
    var parts: [String] = []
    var rest = Substring(text ?? "")
    while let bars = rest.firstRange(of: "||") {
      parts.append(String(rest[..<bars.lowerBound]).trimmingWhitespace())
      rest = rest[bars.upperBound...]
    }
    parts.append(String(rest).trimmingWhitespace())
    return parts == [""] ? [] : parts
  }
}

extension TableRow {
  /// Rows of planning tools have no ids: their number stands for one.
  var numberAsID: String { String(number) }
}
