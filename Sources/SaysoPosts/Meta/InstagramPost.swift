import SaysoModel

/// One entry of Instagram's or Threads' export.
enum InstagramPost {
  static let lists: [[String]] = [
    [], ["ig_stories"], ["ig_reels_media"], ["ig_igtv_media"], ["ig_archived_post_media"], ["ig_other_media"],
    ["ig_recently_deleted_media"], ["ig_posts"],
  ]

  /// A document that is no list and holds none is one entry.
  static func lists(_ json: JSONGlimpse?) -> [[String]] {
    let named = lists.dropFirst().filter { list in json?.keys.contains(list.joined()) == true }
    return named.isEmpty ? [[]] : Array(named)
  }

  static func outcome(
    _ written: JSONNode, _ owner: String?, _ kind: PostKind, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> RecordOutcome {
    let node = try MetaRecord(written, &conversion).node
    return MetaRecord.finished(post(node, owner, .instagram, kind, &conversion))
  }

  /// Nothing in the export tells a reply, so its kind is not told.
  static func thread(
    _ written: JSONNode, _ owner: String?, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> RecordOutcome {
    let node = try MetaRecord(written, &conversion).node
    return MetaRecord.finished(post(node, owner, .threads, nil, &conversion))
  }

  /// The caption stands at the entry where there are several pictures, else at the only one.
  private static func post(
    _ node: JSONNode, _ owner: String?, _ platform: PlatformID, _ kind: PostKind?, _ conversion: inout RecordConversion
  ) -> Post {
    let media = MetaMedia.list(node["media"])
    let captions = [node["title"]?.text] + media.map { $0["title"]?.text }
    let text = captions.compactMap(\.self).first { !$0.isEmpty } ?? ""
    var post = Post(text: text, author: owner, platform: platform, account: owner, kind: kind)
    let times = [node["creation_timestamp"]] + media.map { $0["creation_timestamp"] } + [node["timestamp"]]
    post.publishAt = conversion.time(times.compactMap(\.self).first)
    // A story is a picture itself.
    post.media = media.isEmpty ? [node].compactMap(MetaMedia.read) : media.compactMap(MetaMedia.read)
    return post
  }
}

/// One comment of Instagram's export, under keys in the language of the account.
enum InstagramComment {
  static let lists: [[String]] = [[], ["comments_reels_comments"], ["comments_media_comments"], ["post_comments"]]

  static func lists(_ json: JSONGlimpse?) -> [[String]] {
    let named = lists.dropFirst().filter { list in json?.keys.contains(list.joined()) == true }
    return named.isEmpty ? [[]] : Array(named)
  }

  static func outcome(
    _ written: JSONNode, _ owner: String?, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> RecordOutcome {
    let node = try MetaRecord(written, &conversion).node
    guard let fields = node["string_map_data"]?.members else { throw .missingText }
    let time = fields.lazy.compactMap { $0.value["timestamp"]?.integer }.first { $0 > 0 }
    let valued = fields.filter { ($0.value["value"]?.text ?? "").isEmpty == false }
    let named = valued.first { Self.words.contains($0.key.lowercased()) }
    let others = valued.filter { !Self.owners.contains($0.key.lowercased()) }
    // The comment stands before whose post it is about.
    guard let text = (named ?? others.first)?.value["value"]?.text else { return .skipped(.nothingToCheck) }
    var post = Post(text: text, author: owner, platform: .instagram, account: owner, kind: .comment)
    post.publishAt = time.flatMap { conversion.time(.number("\($0)")) }
    post.media = MetaMedia.list(node["media_list_data"]).compactMap(MetaMedia.read)
    let about = valued.first { $0.key != (named ?? others.first)?.key }
    post.reference = about?.value["value"]?.text.map { ReferencedPost(handle: $0) }
    return MetaRecord.finished(post)
  }

  private static let words: Set<String> = [
    "comment", "kommentar", "commentaire", "comentario", "commento", "coment\u{E1}rio", "opmerking", "reactie",
  ]
  private static let owners: Set<String> = [
    "media owner", "medieninhaber", "eigent\u{FC}mer des mediums", "propri\u{E9}taire du m\u{E9}dia",
    "propri\u{E9}taire du contenu multim\u{E9}dia", "propietario del contenido",
    "proprietario del contenuto multimediale",
  ]
}
