import SaysoMarkup
import SaysoModel

extension ExportFormat {
  /// Atom (RFC 4287).
  public static let atom = ExportFormat(
    id: FormatID("atom"), title: "Atom feed",
    recognise: { sample in
      sample.xmlRoot == "feed" ? Recognition(.medium, because: "its root is <feed>") : nil
    },
    reader: { source, context in
      XMLRecordReader(
        source, context, records: ["entry"], surroundings: ["author/name"]
      ) { (entry, feed, conversion) throws(RecordFailure) in
        try AtomEntry(entry, feed).outcome(&conversion)
      }
    })
}

/// One entry of a feed.
private struct AtomEntry {
  let entry: XMLNode
  let feed: XMLSurroundings

  init(_ entry: XMLNode, _ feed: XMLSurroundings) {
    self.entry = entry
    self.feed = feed
  }

  func outcome(_ conversion: inout RecordConversion) throws(RecordFailure) -> RecordOutcome {
    let text = try FeedText(
      title: entry["title"].map(Self.plain), content: (entry["content"] ?? entry["summary"]).flatMap(Self.content))
    let media = text.images + enclosures
    if text.text.isEmpty && media.isEmpty { return .skipped(.nothingToCheck) }
    let time = value(entry["published"]) ?? value(entry["updated"])
    return .post(
      Post(
        id: value(entry["id"]), text: text.text, author: author,
        publishAt: time.flatMap { conversion.time($0) },
        language: (entry.attributes["lang"] ?? feed.root?.attributes["lang"]).flatMap(FeedLanguage.tag),
        media: media.isEmpty ? nil : media, links: text.links))
  }

  /// RFC 4287 section 4.1.3.3: `text` and no type are plain, `html` is escaped markup, `xhtml` markup inside a `div`;
  /// other types are files.
  private static func content(_ node: XMLNode) -> FeedText.Content? {
    guard node.attributes["src"] == nil else { return nil }
    switch node.attributes["type"]?.lowercased() {
    case "html"?, "text/html"?: return .html(node.text)
    case "xhtml"?, "application/xhtml+xml"?: return .html(node.innerMarkup)
    case "text"?, "text/plain"?, nil: return .plain(node.text.trimmingWhitespace())
    default: return nil
    }
  }

  private static func plain(_ title: XMLNode) -> String {
    switch content(title) {
    case .plain(let text)?: text
    case .html(let source)?: (try? HTMLReader.read(source))?.text ?? title.text
    case nil: title.text
    }
  }

  private var author: String? { value(entry["author"]?["name"]) ?? feed.text("author/name")?.trimmingWhitespace() }

  private var enclosures: [Media] {
    entry.elements.filter { $0.name == "link" && $0.attributes["rel"] == "enclosure" }.map { link in
      Media(kind: FeedMedia.kind(link.attributes["type"]), file: link.attributes["href"])
    }
  }

  private func value(_ node: XMLNode?) -> String? {
    node.map { $0.text.trimmingWhitespace() }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
