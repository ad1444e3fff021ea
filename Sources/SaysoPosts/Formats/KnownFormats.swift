extension ExportFormat {
  /// Every format that can be read. Where two are equally sure, the first one is taken: the particular before the general.
  public static let all: [ExportFormat] = [
    .ndjson,
    .draft,
    .plainText,
  ]

  public static func named(_ id: FormatID) -> ExportFormat? { all.first { $0.id == id } }
}
