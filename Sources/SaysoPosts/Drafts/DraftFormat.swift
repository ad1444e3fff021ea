extension ExportFormat {
  /// Text below front matter, or a Markdown file: one draft, in as many parts as `---` lines make of it.
  public static let draft = ExportFormat(
    id: FormatID("draft"), title: "a draft: text, with front matter or thread parts", isGeneric: true,
    recognise: { sample in
      guard !sample.isBinary else { return nil }
      if let key = FrontMatterGlimpse.firstKey(sample.head) {
        return Recognition(.high, because: "it begins with front matter that tells \u{201C}\(key.rawValue)\u{201D}")
      }
      guard sample.json == nil, [".md", ".markdown"].contains(where: sample.baseName.hasSuffix) else { return nil }
      return Recognition(.medium, because: "its name is that of a Markdown file")
    },
    reader: { DraftExportReader($0, $1) })
}

/// Whether a text begins with front matter, told without reading all of it.
enum FrontMatterGlimpse {
  /// The first key that drafts know, in lines between two `---`.
  static func firstKey(_ head: [UInt8]) -> DraftKey? {
    let text = String(decoding: head.prefix(1 << 14), as: UTF8.self)
    let lines = DraftLine.lines(of: text, column: 1)
    guard let first = lines.first, first.isSeparator, let close = lines.dropFirst().firstIndex(where: \.isSeparator)
    else { return nil }
    return lines[1..<close].lazy.compactMap { line in
      let name = line.text.prefix { $0 != ":" }
      return name.count < line.text.count ? DraftKey(rawValue: name.lowercased().trimmingWhitespace()) : nil
    }.first
  }
}
