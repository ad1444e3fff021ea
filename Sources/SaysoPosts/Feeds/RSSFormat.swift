import SaysoMarkup
import SaysoModel

extension ExportFormat {
  /// RSS 2.0, 1.0 and 0.9x.
  public static let rss = ExportFormat(
    id: FormatID("rss"), title: "RSS feed",
    recognise: { sample in
      guard sample.xmlRoot == "rss" || sample.xmlRoot == "rdf" else { return nil }
      return Recognition(.medium, because: "its root is <\(sample.xmlRoot ?? "")>")
    },
    reader: { source, context in
      XMLRecordReader(
        source, context, records: ["item"], surroundings: ["channel/language"]
      ) { (item, feed, conversion) throws(RecordFailure) in
        try RSSItem(item, feed).outcome(&conversion)
      }
    })
}

/// One item of a feed.
private struct RSSItem {
  let item: XMLNode
  let feed: XMLSurroundings

  init(_ item: XMLNode, _ feed: XMLSurroundings) {
    self.item = item
    self.feed = feed
  }

  func outcome(_ conversion: inout RecordConversion) throws(RecordFailure) -> RecordOutcome {
    // `content:encoded` is the whole, `description` often a summary.
    let source = value(item["content", "encoded"]) ?? value(item["description"])
    let text = try FeedText(title: item["title"]?.text, content: source.map { .html($0) })
    let media = text.images + enclosures
    if text.text.isEmpty && media.isEmpty { return .skipped(.nothingToCheck) }
    return .post(
      Post(
        id: value(item["guid"]) ?? value(item["link"]), text: text.text, author: author,
        publishAt: (value(item["pubDate"]) ?? value(item["date"])).flatMap { conversion.time($0) },
        language: feed.text("channel/language").flatMap(FeedLanguage.tag),
        media: media.isEmpty ? nil : media, links: text.links))
  }

  /// `author` is an address, `a@b.example (Ana)`; `dc:creator` a name.
  private var author: String? {
    if let creator = value(item["creator"]) { return creator }
    guard let author = value(item["author"]) else { return nil }
    guard let open = author.firstIndex(of: "("), author.hasSuffix(")") else { return author }
    return String(author[author.index(after: open)...].dropLast())
  }

  private var enclosures: [Media] {
    item.elements.filter { $0.name == "enclosure" }.map { enclosure in
      Media(
        kind: FeedMedia.kind(enclosure.attributes["type"]), file: enclosure.attributes["url"])
    }
  }

  private func value(_ node: XMLNode?) -> String? {
    node.map { $0.text.trimmingWhitespace() }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
