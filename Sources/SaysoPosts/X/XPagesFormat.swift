extension ExportFormat {
  /// Answers of the X API, version 2, one or many, or the posts in them alone.
  static let xAPI = ExportFormat(
    id: FormatID("x-api-v2"), title: "X API v2, JSON",
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty else { return nil }
      let starts = ["data[].", "data.", "[].", "", "[].data[]."]
      guard let start = starts.first(where: { json.has($0 + "text") }) else {
        return json.has("meta.newest_id") ? Recognition(.high, because: "it tells a “newest_id”") : nil
      }
      if json.has(start + "edit_history_tweet_ids") {
        return Recognition(.high, because: "its posts have “edit_history_tweet_ids”")
      }
      guard start.contains("data"), json.has(start + "author_id") || json.has("includes.tweets[].text") else {
        return nil
      }
      return Recognition(.medium, because: "its “data” holds posts with an “author_id”")
    },
    reader: { XPagesReader($0, $1) })
}
