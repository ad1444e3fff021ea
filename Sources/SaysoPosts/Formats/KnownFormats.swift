extension ExportFormat {
  /// Every format that can be read. Where two are equally sure, the first one is taken: the particular before the general.
  public static let all: [ExportFormat] = [
    .wordPress,
    .rss,
    .atom,
    .blueskyRepository,
    .ndjson,
    .plainText,
  ]

  public static func named(_ id: FormatID) -> ExportFormat? { all.first { $0.id == id } }
}
