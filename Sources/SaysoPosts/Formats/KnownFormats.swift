extension ExportFormat {
  /// Every format that can be read. Where two are equally sure, the first one is taken: the particular before the general.
  public static let all: [ExportFormat] = [
    .xArchive,
    .xAPI,
    .activityStreams,
    .blueskyJSON,
    .facebookPosts,
    .facebookComments,
    .facebookLabels,
    .threads,
    .instagramMedia,
    .instagramComments,
    .metaPages,
    .slack,
    .jsonFeed,
    .ndjson,
    .json,
    .linkedInShares,
    .linkedInComments,
    .redditPosts,
    .redditComments,
    .youTubeComments,
    .hootsuiteReport,
    .sproutBulk,
    .sproutReport,
    .bufferBulk,
    .bufferReport,
    .later,
    .agorapulse,
    .publer,
    .highLevel,
    .hootsuiteBulk,
    .delimited,
    .plainText,
  ]

  public static func named(_ id: FormatID) -> ExportFormat? { all.first { $0.id == id } }
}
