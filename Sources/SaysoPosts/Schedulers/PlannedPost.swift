import SaysoModel

/// What the rows of planning tools have in common.
enum PlannedPost {
  /// The post of a row and those that go out under it; nothing to check when all are blank.
  static func outcomes(_ post: Post, captions: [String] = [], comments: [String] = []) -> [RecordOutcome] {
    let main = post.text.isBlank && (post.media ?? []).isEmpty ? [] : [post]
    let others = written(captions).map { number, text in caption(text, beside: post, number: number) }
    let below = written(comments).map { number, text in comment(text, under: post, number: number) }
    let posts = main + others + below
    return posts.isEmpty ? [.skipped(.nothingToCheck)] : posts.map { .post($0) }
  }

  /// What isn't blank, numbered from 1.
  private static func written(_ texts: [String]) -> [(number: Int, text: String)] {
    texts.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }.enumerated().map { ($0 + 1, $1) }
  }

  /// Other words for the same post.
  private static func caption(_ text: String, beside post: Post, number: Int) -> Post {
    var other = post
    (other.text, other.links, other.id) = (text, nil, post.id.map { "\($0)-caption-\(number + 1)" })
    return other
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
