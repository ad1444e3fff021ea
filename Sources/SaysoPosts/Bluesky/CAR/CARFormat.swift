extension ExportFormat {
  /// A Bluesky account's repository (CAR).
  public static let blueskyRepository = ExportFormat(
    id: FormatID("bluesky-car"), title: "Bluesky, repository export (CAR)",
    recognise: { sample in
      var rest = sample.head[...]
      guard let length = Varint.take(&rest), length > 0, length <= rest.count,
        let header = CBORReader.value(rest.prefix(length)), header["roots"] != nil, header["version"] != nil
      else { return nil }
      return Recognition(.high, because: "it begins with the header of a CAR file")
    },
    reader: { CARReader($0, $1) })
}
