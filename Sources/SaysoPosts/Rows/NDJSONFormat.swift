extension ExportFormat {
  /// One JSON object a line, in our own schema.
  public static let ndjson = ExportFormat(
    id: FormatID("ndjson"), title: "NDJSON, one post a line", isGeneric: true,
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty, OwnSchema.fits(json, at: ""),
        json.isSequence || JSONLayout.fillsLine(sample.head)
      else { return nil }
      return json.isSequence
        ? Recognition(.high, because: "each line is a JSON object with a text")
        : Recognition(.medium, because: "it is a JSON object with a text")
    },
    reader: { source, context in
      guard context.mapping.isEmpty else {
        return JSONArrayReader.generic(source, context, layout: { _ in .lines })
      }
      return NDJSONReader(
        source, file: context.file, member: context.member, firstLine: context.firstLine)
    })
}
