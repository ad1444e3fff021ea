extension ExportFormat {
  /// One JSON object a line, in our own schema.
  public static let ndjson = ExportFormat(
    id: FormatID("ndjson"), title: "NDJSON, one post a line", isGeneric: true,
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty, json.has("text") || json.has("html") || json.has("markdown")
      else {
        return nil
      }
      return json.isSequence
        ? Recognition(.high, because: "each line is a JSON object with a text")
        : Recognition(.medium, because: "it is a JSON object with a text")
    },
    reader: { NDJSONReader($0, file: $1.file, member: $1.member) })
}
