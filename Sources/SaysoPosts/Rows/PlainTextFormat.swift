extension ExportFormat {
  /// One post a line.
  public static let plainText = ExportFormat(
    id: FormatID("text"), title: "plain text, one post a line", isGeneric: true,
    recognise: { sample in
      guard sample.json == nil, sample.xmlRoot == nil, !sample.isBinary else { return nil }
      return Recognition(.low, because: "it is text and carries no marks of another format")
    },
    reader: { PlainTextReader($0, file: $1.file, member: $1.member, firstLine: $1.firstLine) })
}
