import SaysoModel

extension ExportFormat {
  /// The posts of an account archive from X, formerly Twitter.
  static let xArchive = ExportFormat(
    id: FormatID("x-archive"), title: "X account archive, tweets.js",
    companions: { path in
      let name = MemberName.last(path)
      return name == "account.js" || name == "note-tweet.js"
    },
    recognise: { sample in
      guard let json = sample.json else { return nil }
      let isAssigned = json.prefix.hasPrefix("window.YTD.") || json.prefix.hasPrefix("Grailbird.data")
      if json.has("[].tweet.full_text") || json.has("[].tweet.text") {
        return Recognition(isAssigned ? .high : .medium, because: "it is a list of “tweet” objects with a text")
      }
      let isBare = json.has("[].created_at") && (json.has("[].full_text") || json.has("[].text"))
      guard isBare, isAssigned || json.has("[].id_str") || json.has("[].full_text") else { return nil }
      return Recognition(isAssigned ? .high : .medium, because: "it is a list of tweets with “created_at” and a text")
    },
    reader: { source, context in
      let archive = XArchive(context)
      return JSONArrayReader(source, context) { (node, conversion) throws(RecordFailure) in
        try archive.outcome(node, &conversion).map { [$0] } ?? []
      }
    })
}

/// An account archive: what its other files tell, and how each of its posts is read.
struct XArchive {
  private let owner: String?
  private let notes: XNotes

  init(_ context: ReadingContext) {
    let account = context.nodes("account.js").first?["account"]
    owner = account?["username"]?.text ?? account?["accountId"]?.identifier
    notes = XNotes(context)
  }

  func outcome(_ node: JSONNode, _ conversion: inout RecordConversion) throws(RecordFailure) -> RecordOutcome? {
    guard case .object = node else { throw .notAnObject }
    let tweet = node["tweet"] ?? node
    guard case .object = tweet else { throw .wrongType(key: "tweet", expected: .object) }
    guard let written = (tweet["full_text"] ?? tweet["text"])?.text else { throw .missingText }
    var post = Post(text: "", author: author(tweet), platform: .x)
    post.account = post.author
    post.id = tweet["id_str"]?.identifier ?? tweet["id"]?.identifier
    post.publishAt = conversion.time(tweet["created_at"])
    post.language = XLanguage.tag(tweet["lang"]?.text)
    post.media = XMedia.read(tweet)
    let note = notes.note(of: tweet, at: post.publishAt, text: written)
    let text = note.map { XText.read($0.text, links: $0.links) } ?? XText.read(written, links: XText.links(of: tweet))
    post.show(text)
    XRelation(tweet, links: text.links, text: written).apply(to: &post)
    if post.text.isEmpty, (post.media ?? []).isEmpty { return .skipped(.nothingToCheck) }
    return .post(post)
  }

  /// Monthly files name the author in each tweet.
  private func author(_ tweet: JSONNode) -> String? {
    tweet.at("user", "screen_name")?.text ?? owner
  }
}
