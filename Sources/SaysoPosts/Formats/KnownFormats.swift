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
    .ndjson,
    .json,
    .plainText,
  ]

  public static func named(_ id: FormatID) -> ExportFormat? { all.first { $0.id == id } }
}
