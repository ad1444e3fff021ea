import SaysoModel

extension ExportFormat {
  /// Instagram: posts, stories, reels and other media with their captions.
  static let instagramMedia = ExportFormat(
    id: FormatID("instagram"), title: "Instagram posts, stories and reels, JSON",
    companions: MetaOwner.isProfile, companionFolders: MetaOwner.folders,
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty else { return nil }
      for list in InstagramPost.lists.dropFirst()
      where json.keys.contains(where: { $0.hasPrefix(list.joined() + "[].") }) {
        return Recognition(.high, because: "it holds “\(list.joined())”")
      }
      guard
        json.has("[].media[].creation_timestamp") || json.has("[].media[].uri")
          || json.has("media[].creation_timestamp")
      else { return nil }
      return Recognition(.high, because: "it is a list of “media” with a “creation_timestamp”")
    },
    reader: { source, context in
      let owner = MetaOwner.name(context)
      let isStory = context.baseName.hasPrefix("stories")
      return JSONArrayReader(source, context, layout: { json in .lists(InstagramPost.lists(json)) }) {
        (node, conversion) throws(RecordFailure) in
        [try InstagramPost.outcome(node, owner, isStory ? .story : .post, &conversion)]
      }
    })

  /// Instagram: comments, on posts and reels.
  static let instagramComments = ExportFormat(
    id: FormatID("instagram-comments"), title: "Instagram comments, JSON",
    companions: MetaOwner.isProfile, companionFolders: MetaOwner.folders,
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty else { return nil }
      let isNamed = json.keys.contains { key in
        InstagramComment.lists.dropFirst().contains { key.hasPrefix($0.joined() + "[].") }
      }
      let isComments =
        isNamed || json.has("[].string_map_data.Comment.value")
        || sample.baseName.contains("comments") && json.has("[].string_map_data")
      return isComments ? Recognition(.high, because: "it is a list of comments in “string_map_data”") : nil
    },
    reader: { source, context in
      let owner = MetaOwner.name(context)
      return JSONArrayReader(source, context, layout: { json in .lists(InstagramComment.lists(json)) }) {
        (node, conversion) throws(RecordFailure) in [try InstagramComment.outcome(node, owner, &conversion)]
      }
    })

  /// Threads, which comes inside Instagram's export.
  static let threads = ExportFormat(
    id: FormatID("threads"), title: "Threads posts and replies, JSON",
    companions: MetaOwner.isProfile, companionFolders: MetaOwner.folders,
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty, json.keys.contains("text_post_app_text_posts") else {
        return nil
      }
      return Recognition(.high, because: "it holds “text_post_app_text_posts”")
    },
    reader: { source, context in
      let owner = MetaOwner.name(context)
      return JSONArrayReader(source, context, path: ["text_post_app_text_posts"]) {
        (node, conversion) throws(RecordFailure) in [try InstagramPost.thread(node, owner, &conversion)]
      }
    })
}

extension ReadingContext {
  /// The last part of the path, in lower case.
  var baseName: String { MemberName.last(member ?? file) }
}
