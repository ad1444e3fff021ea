extension ExportFormat {
  /// Records of Bluesky as JSON: bare, listed (`com.atproto.repo.listRecords`) or as a feed (`app.bsky.feed.*`).
  static let blueskyJSON = ExportFormat(
    id: FormatID("bluesky-json"), title: "Bluesky records, JSON",
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty else { return nil }
      let types = json.strings.filter { $0.key == "$type" || $0.key.hasSuffix(".$type") }.values
      if types.contains(where: { $0.hasPrefix("app.bsky.feed.") }) {
        return Recognition(.high, because: "its records are of a type “app.bsky.feed”")
      }
      let hasFeed = json.has("feed[].post.record.text") || json.has("records[].value.createdAt")
      return hasFeed ? Recognition(.medium, because: "it holds a feed of records") : nil
    },
    reader: { source, context in
      JSONArrayReader(
        source, context,
        layout: { json in
          guard let json else { return .lists([[]]) }
          let lists = ["feed", "records", "posts", "thread"].filter { key in
            json.keys.contains { $0.hasPrefix(key + ".") || $0.hasPrefix(key + "[]") }
          }
          if lists.isEmpty, json.isSequence { return .lines }
          return .lists(lists.isEmpty ? [[]] : lists.map { [$0] })
        },
        convert: { (node, conversion) throws(RecordFailure) in [try BlueskyPost.outcome(node, &conversion)] })
    })
}
