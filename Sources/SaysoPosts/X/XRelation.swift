import SaysoModel

/// What a post in an archive is to other posts.
///
/// X sets `retweeted` to false even for one's own reposts; the text is what tells.
struct XRelation {
  private let kind: PostKind
  private let reference: ReferencedPost?

  init(_ tweet: JSONNode, links: [PostLink], text: String) {
    let quoted = links.last.flatMap { Self.author(ofStatus: $0.target) }
    if let handle = Self.reposted(text) {
      (kind, reference) = (.repost, ReferencedPost(handle: handle))
    } else if let original = tweet["retweeted_status"], case .object = original {
      (kind, reference) = (.repost, ReferencedPost(handle: original.at("user", "screen_name")?.text))
    } else if Self.isAnswer(tweet) {
      (kind, reference) = (.reply, ReferencedPost(handle: tweet["in_reply_to_screen_name"]?.identifier))
    } else if quoted != nil || tweet["quoted_status_id_str"]?.identifier != nil {
      (kind, reference) = (.quote, ReferencedPost(handle: quoted))
    } else {
      (kind, reference) = (.post, nil)
    }
  }

  func apply(to post: inout Post) {
    post.kind = kind
    post.reference = reference
  }

  private static func isAnswer(_ tweet: JSONNode) -> Bool {
    ["in_reply_to_status_id_str", "in_reply_to_status_id", "in_reply_to_user_id_str", "in_reply_to_user_id"]
      .contains { tweet[$0]?.identifier != nil }
  }

  /// The handle in `RT @handle: …`.
  static func reposted(_ text: String) -> String? {
    guard text.hasPrefix("RT @") else { return nil }
    let handle = text.dropFirst(4).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return handle.isEmpty || text[handle.endIndex...].first != ":" ? nil : String(handle)
  }

  /// The handle in the address of a post.
  static func author(ofStatus address: String) -> String? {
    let parts = address.split(separator: "/", maxSplits: 5)
    guard parts.count >= 5, ["x.com", "twitter.com", "mobile.twitter.com", "www.twitter.com"].contains(parts[1]),
      parts[3] == "status" || parts[3] == "statuses", parts[2] != "i"
    else { return nil }
    return String(parts[2])
  }
}
