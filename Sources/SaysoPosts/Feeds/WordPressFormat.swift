import FoundationEssentials
import SaysoMarkup
import SaysoModel

extension ExportFormat {
  /// WordPress' own export (WXR 1.0 to 1.2), an RSS feed with more in it.
  public static let wordPress = ExportFormat(
    id: FormatID("wordpress"), title: "WordPress export (WXR)",
    recognise: { sample in
      guard sample.xmlRoot == "rss",
        String(decoding: sample.head.prefix(8192), as: UTF8.self).contains("wxr_version")
          || String(decoding: sample.head.prefix(8192), as: UTF8.self).contains("wordpress.org/export")
      else { return nil }
      return Recognition(.high, because: "it is RSS with WordPress' own elements")
    },
    reader: { source, context in
      XMLRecordReader(
        source, context, records: ["item"], surroundings: ["channel/language", "channel/link"]
      ) { (item, feed, conversion) throws(RecordFailure) in
        try WordPressItem(item, feed).outcome(&conversion)
      }
    })
}

/// One item: an article, a page, a picture, an entry of a menu.
///
/// Elements are found by their names without prefixes, since the namespaces carry the export's version.
private struct WordPressItem {
  let item: XMLNode
  let feed: XMLSurroundings

  init(_ item: XMLNode, _ feed: XMLSurroundings) {
    self.item = item
    self.feed = feed
  }

  func outcome(_ conversion: inout RecordConversion) throws(RecordFailure) -> RecordOutcome {
    let type = value(item["post_type"]) ?? "post"
    guard type == "post" || type == "page" else { return .skipped(.anotherKind) }
    switch value(item["status"]) {
    case "trash"?, "auto-draft"?: return .skipped(.removed)
    default: break
    }
    let text = try FeedText(title: item["title"]?.text, content: content)
    if text.text.isEmpty && text.images.isEmpty { return .skipped(.nothingToCheck) }
    return .post(
      Post(
        id: value(item["post_id"]) ?? value(item["guid"]), text: text.text, author: value(item["creator"]),
        platform: PlatformID("wordpress"), account: site, publishAt: time(&conversion), kind: .post,
        language: feed.text("channel/language").flatMap(FeedLanguage.tag),
        media: text.images.isEmpty ? nil : text.images, links: text.links))
  }

  /// The excerpt is published where the article isn't: in lists and previews.
  private var content: FeedText.Content? {
    let parts = [value(item["content", "encoded"]), value(item["excerpt", "encoded"])].compactMap { $0 }
    return parts.isEmpty ? nil : .html(parts.map(Self.paragraphs).joined(separator: "\n<hr>\n"))
  }

  /// The classic editor writes no `<p>`: a blank line is a paragraph, as WordPress itself turns it into one.
  private static func paragraphs(_ source: String) -> String {
    guard !source.contains("<!-- wp:"), !source.contains("<p") else { return source }
    return source.replacing("\r\n", with: "\n").replacing("\n\n", with: "<p>").replacing("\n", with: "<br>")
  }

  /// The blog's host.
  private var site: String? {
    let address = feed.text("channel/link")?.trimmingWhitespace() ?? ""
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
    return host.isEmpty ? nil : host
  }

  /// Drafts have no moment in UTC yet: `0000-00-00 00:00:00`.
  private func time(_ conversion: inout RecordConversion) -> Date? {
    if let written = moment("post_date_gmt") { return conversion.time(written + " UTC") }
    return (moment("post_date") ?? value(item["pubDate"])).flatMap { conversion.time($0) }
  }

  private func moment(_ name: String) -> String? { value(item[name]).flatMap { $0.hasPrefix("0000") ? nil : $0 } }

  private func value(_ node: XMLNode?) -> String? {
    node.map { $0.text.trimmingWhitespace() }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
