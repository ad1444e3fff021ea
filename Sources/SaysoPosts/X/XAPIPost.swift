import SaysoModel

/// What a page of the X API includes beside its posts.
struct XIncludes {
  private(set) var users: [String: String] = [:]
  private(set) var media: [String: Media] = [:]
  private(set) var posts: [String: JSONNode] = [:]

  mutating func add(_ node: JSONNode, _ pointer: String) {
    if pointer.hasPrefix("/includes/users"), let id = node["id"]?.identifier {
      users[id] = node["username"]?.text
    } else if pointer.hasPrefix("/includes/media"), let key = node["media_key"]?.identifier {
      let file = node["url"]?.text?.split(separator: "/").last.map(String.init)
      media[key] = Media(kind: XMedia.kind(node["type"]?.text), alt: node["alt_text"]?.text, file: file)
    } else if pointer.hasPrefix("/includes/tweets"), let id = node["id"]?.identifier {
      posts[id] = node
    }
  }

  func handle(_ id: String?) -> String? { id.flatMap { users[$0] } }
}

/// One post of the X API.
enum XAPIPost {
  static func outcome(
    _ node: JSONNode, _ includes: XIncludes, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> RecordOutcome {
    guard case .object = node else { throw .notAnObject }
    guard let words = text(of: node, includes) else { throw .missingText }
    var post = Post(text: "", platform: .x)
    post.id = node["id"]?.identifier
    let author = node["author_id"]?.identifier
    post.author = includes.handle(author) ?? author
    post.account = post.author
    post.publishAt = conversion.time(node["created_at"])
    post.language = XLanguage.tag(node["lang"]?.text)
    post.media = media(of: node, includes)
    post.show(words)
    relate(node, includes, &post)
    if words.text.isEmpty, (post.media ?? []).isEmpty { return .skipped(.nothingToCheck) }
    return .post(post)
  }

  /// The long form where there is one, which comes in two shapes.
  private static func text(of node: JSONNode, _ includes: XIncludes) -> LinkedText? {
    let note = node.at("note_tweet", "note_tweet_results", "result") ?? node["note_tweet"]
    guard let written = note?["text"]?.text ?? node["text"]?.text else { return nil }
    var links: XText.Links = [:]
    let entities =
      (node.at("entities", "urls")?.elements ?? []) + (note?.at("entities", "urls")?.elements ?? [])
      + (note?.at("entity_set", "urls")?.elements ?? [])
    for entity in entities {
      if entity["media_key"] != nil, let short = entity["url"]?.text {
        links[short] = ""
      } else {
        XText.add(entity, to: &links)
      }
    }
    return XText.read(written, links: links)
  }

  /// Known only where media were asked for; a post says by its keys that it has some.
  private static func media(of node: JSONNode, _ includes: XIncludes) -> [Media]? {
    guard let keys = node.at("attachments", "media_keys")?.elements else { return nil }
    return keys.compactMap { $0.identifier }.map { includes.media[$0] ?? Media() }
  }

  private static func relate(_ node: JSONNode, _ includes: XIncludes, _ post: inout Post) {
    let related = (node["referenced_tweets"]?.elements ?? []).compactMap { entry in
      entry["type"]?.text.map { (type: $0, id: entry["id"]?.identifier ?? "") }
    }
    func other(_ type: String) -> (handle: String?, text: LinkedText?)? {
      related.first { $0.type == type }.map { entry in
        let node = includes.posts[entry.id]
        return (includes.handle(node?["author_id"]?.identifier), node.flatMap { text(of: $0, includes) })
      }
    }
    if let original = other("retweeted") {
      let handle = original.handle ?? XRelation.reposted(post.text)
      post.kind = .repost
      post.reference = ReferencedPost(handle: handle)
      // The repost itself is cut short.
      if let whole = original.text { post.show(prefixed("RT @\(handle ?? ""): ", whole)) }
    } else if let parent = other("replied_to") {
      let addressee = parent.handle ?? includes.handle(node["in_reply_to_user_id"]?.identifier)
      post.kind = .reply
      post.reference = ReferencedPost(handle: addressee, text: parent.text?.text)
    } else if let quoted = other("quoted") {
      post.kind = .quote
      post.reference = ReferencedPost(handle: quoted.handle, text: quoted.text?.text)
    } else if let handle = XRelation.reposted(post.text) {
      post.kind = .repost
      post.reference = ReferencedPost(handle: handle)
    } else if node["in_reply_to_user_id"]?.identifier != nil {
      post.kind = .reply
    }
  }

  private static func prefixed(_ words: String, _ text: LinkedText) -> LinkedText {
    let shift = words.utf8.count
    return LinkedText(
      words + text.text,
      links: text.links.map {
        PostLink(range: $0.range.lowerBound + shift..<$0.range.upperBound + shift, target: $0.target)
      })
  }
}
