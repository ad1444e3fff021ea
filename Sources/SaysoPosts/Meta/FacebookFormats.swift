extension ExportFormat {
  /// Facebook: the account's own posts, and those in groups.
  static let facebookPosts = ExportFormat(
    id: FormatID("facebook-posts"), title: "Facebook posts, JSON",
    companions: MetaOwner.isProfile, companionFolders: MetaOwner.folders,
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty else { return nil }
      for list in FacebookPost.lists {
        let start = (list.map { $0 + "." }.joined().dropLast() + "[].")
        guard json.has(start + "timestamp") else { continue }
        if json.has(start + "data[].post") || json.has(start + "attachments[].data[].external_context.url")
          || json.has(start + "attachments[].data[].media.uri") || json.has(start + "attachments")
          || !list.isEmpty && json.has(start + "title")
        {
          return Recognition(.high, because: "it is a list with “timestamp”, “data” and “attachments”")
        }
      }
      return nil
    },
    reader: { source, context in
      let owner = MetaOwner.name(context)
      return JSONArrayReader(source, context, layout: { .lists(FacebookPost.lists($0)) }) {
        (node, conversion) throws(RecordFailure) in [try FacebookPost.outcome(node, owner, &conversion)]
      }
    })

  /// Facebook: comments, on pages, profiles and in groups.
  static let facebookComments = ExportFormat(
    id: FormatID("facebook-comments"), title: "Facebook comments, JSON",
    companions: MetaOwner.isProfile, companionFolders: MetaOwner.folders,
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty else { return nil }
      let keys = FacebookComment.lists.map { $0.joined() + "[].data[].comment.comment" }
      guard keys.contains(where: json.keys.contains) else { return nil }
      return Recognition(.high, because: "it is a list of “comment” objects")
    },
    reader: { source, context in
      let owner = MetaOwner.name(context)
      return JSONArrayReader(source, context, layout: { _ in .lists(FacebookComment.lists) }) {
        (node, conversion) throws(RecordFailure) in try FacebookComment.outcomes(node, owner, &conversion)
      }
    })

  /// Facebook: what it writes as labels and values, such as posts on other pages and profiles.
  static let facebookLabels = ExportFormat(
    id: FormatID("facebook-labels"), title: "Facebook posts on other pages and profiles, JSON",
    companions: MetaOwner.isProfile, companionFolders: MetaOwner.folders,
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty, json.has("[].label_values[].label", "[].timestamp") else {
        return nil
      }
      let isPosts = ["post", "comment", "beitr"].contains(where: sample.baseName.contains)
      return Recognition(isPosts ? .high : .medium, because: "it is a list of “label_values”")
    },
    reader: { source, context in
      let owner = MetaOwner.name(context)
      return JSONArrayReader(source, context) { (node, conversion) throws(RecordFailure) in
        [try LabelledPost.outcome(node, owner, &conversion)]
      }
    })
}
