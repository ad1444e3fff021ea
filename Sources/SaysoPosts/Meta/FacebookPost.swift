import SaysoModel

/// One post of Facebook's export.
enum FacebookPost {
  static let lists: [[String]] = [
    [], ["group_posts_v2"], ["group_posts"], ["group_posts_and_comments_v2"], ["your_posts"], ["status_updates"],
    ["photos"], ["wall_posts"],
  ]

  /// A document that is no list and holds none is one post.
  static func lists(_ json: JSONGlimpse?) -> [[String]] {
    let named = lists.dropFirst().filter { list in json?.keys.contains(list.joined()) == true }
    return named.isEmpty ? [[]] : Array(named)
  }

  static func outcome(
    _ written: JSONNode, _ owner: String?, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> RecordOutcome {
    let node = try MetaRecord(written, &conversion).node
    let texts = (node["data"]?.elements ?? []).compactMap { $0["post"]?.text }.filter { !$0.isEmpty }
    let attachments = (node["attachments"]?.elements ?? []).flatMap { $0["data"]?.elements ?? [] }
    let media = attachments.compactMap { $0["media"] }
    var post = Post(text: texts.joined(separator: "\n"), author: owner, platform: .facebook, account: owner)
    post.publishAt = conversion.time(node["timestamp"])
    post.media = media.compactMap(MetaMedia.read)
    // A picture's caption is the post's words where it has no others.
    let captions = media.compactMap { $0["description"]?.text }.filter { !$0.isEmpty && !texts.contains($0) }
    for caption in captions where !post.text.contains(caption) {
      post.text += post.text.isEmpty ? caption : "\n" + caption
    }
    let cards = attachments.compactMap { $0["external_context"] }
    if let name = cards.compactMap({ $0["name"]?.text }).first(where: { !$0.isEmpty && !$0.hasPrefix("http") }) {
      post.reference = ReferencedPost(text: name)
    }
    let links = cards.compactMap { $0["url"]?.text }
    // Beside a sentence that Facebook wrote (“… shared a post.”) nothing is left of some shares.
    if post.text.isEmpty, post.media?.isEmpty != false, links.isEmpty, node["title"]?.text != nil {
      return .skipped(.bareShare)
    }
    return MetaRecord.finished(post, attached: links)
  }
}

/// One comment of Facebook's export, which names whoever wrote it.
enum FacebookComment {
  static let lists: [[String]] = [["comments_v2"], ["comments"], ["group_comments_v2"], ["group_comments"]]

  static func outcomes(
    _ written: JSONNode, _ owner: String?, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> [RecordOutcome] {
    let node = try MetaRecord(written, &conversion).node
    let comments = (node["data"]?.elements ?? []).compactMap { $0["comment"] }
    let attachments = (node["attachments"]?.elements ?? []).flatMap { $0["data"]?.elements ?? [] }
    guard !comments.isEmpty else { return [.skipped(.nothingToCheck)] }
    return comments.map { comment in
      var post = Post(text: comment["comment"]?.text ?? "", platform: .facebook, kind: .comment)
      post.author = comment["author"]?.text ?? owner
      post.account = owner
      post.publishAt = conversion.time(comment["timestamp"] ?? node["timestamp"])
      post.media = attachments.compactMap { $0["media"] }.compactMap(MetaMedia.read)
      return MetaRecord.finished(
        post, attached: attachments.compactMap { $0.at("external_context", "url")?.text })
    }
  }
}
