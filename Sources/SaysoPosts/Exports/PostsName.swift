/// Names of files that say that posts are in them: `posts-2026.txt`, `Tweets.csv`.
enum PostsName {
  /// `name` is in lower case, without folders. What has two endings was made from something else.
  static func isOne(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), !name[..<dot].contains(".") else { return false }
    return name[..<dot].split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  private static let words: Set<String> = [
    "post", "posts", "tweet", "tweets", "toots", "captions", "drafts", "statuses", "updates", "beiträge",
    "publicaciones",
  ]
}
