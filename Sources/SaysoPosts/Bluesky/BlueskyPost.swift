import SaysoModel

/// One record of Bluesky, bare or in the view that a feed shows of it.
enum BlueskyPost {
  static func outcome(_ node: JSONNode, _ conversion: inout RecordConversion) throws(RecordFailure) -> RecordOutcome {
    guard case .object = node else { throw .notAnObject }
    let view = node["post"] ?? node
    let record = view["record"] ?? view["value"] ?? view
    guard case .object = record else { throw .wrongType(key: "record", expected: .object) }
    switch record["$type"]?.text {
    case "app.bsky.feed.post"?, nil: break
    case "app.bsky.feed.repost"?: return .skipped(.bareShare)
    default: return .skipped(.anotherKind)
    }
    guard let text = record["text"]?.text else { throw .missingText }
    var post = Post(text: "", platform: .bluesky)
    post.id = view["uri"]?.identifier ?? node["uri"]?.identifier
    post.author = view.at("author", "handle")?.text ?? post.id.flatMap(repository) ?? node["did"]?.text
    post.account = post.author
    post.publishAt = conversion.time(record["createdAt"])
    post.language = record["langs"]?[0]?.text
    let embed = BlueskyEmbed(record["embed"], view: view["embed"])
    post.media = embed.media
    var linked = LinkedText(text, links: BlueskyFacets.links(record["facets"], in: text))
    if let card = embed.card { linked.attach(card.target) }
    post.show(linked)
    relate(record, node, embed, &post)
    if text.allSatisfy(\.isWhitespace), embed.isEmpty { return .skipped(.nothingToCheck) }
    return .post(post)
  }

  private static func relate(_ record: JSONNode, _ node: JSONNode, _ embed: BlueskyEmbed, _ post: inout Post) {
    if let by = node.at("reason", "by") {
      post.kind = .repost
      post.reference = ReferencedPost(handle: post.author)
      post.author = by["handle"]?.text ?? by["did"]?.text
      post.account = post.author
    } else if let parent = record.at("reply", "parent") {
      post.kind = .reply
      let shown = node.at("reply", "parent")
      post.reference = ReferencedPost(
        handle: shown?.at("author", "handle")?.text ?? parent["uri"]?.text.flatMap(repository),
        text: shown?.at("record", "text")?.text)
    } else if let quoted = embed.quoted {
      post.kind = .quote
      post.reference = quoted
    } else {
      post.kind = .post
      if let title = embed.card?.title { post.reference = ReferencedPost(text: title) }
    }
  }

  /// The account in `at://did:plc:…/app.bsky.feed.post/…`.
  static func repository(_ address: String) -> String? {
    guard address.hasPrefix("at://") else { return nil }
    let name = address.dropFirst(5).prefix { $0 != "/" }
    return name.isEmpty ? nil : String(name)
  }
}
