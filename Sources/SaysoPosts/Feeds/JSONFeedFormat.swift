import FoundationEssentials
import SaysoMarkup
import SaysoModel

extension ExportFormat {
  /// JSON Feed, version 1 and 1.1 (jsonfeed.org).
  static let jsonFeed = ExportFormat(
    id: FormatID("json-feed"), title: "JSON Feed",
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty, json.strings["version"]?.contains("jsonfeed.org") == true
      else {
        return nil
      }
      return Recognition(.high, because: "its version is one of JSON Feed")
    },
    reader: { source, context in
      // Whose feed it is stands before its items, in every feed that was seen.
      let head = try? PeekedSource(source)
      let strings = head.flatMap { JSONGlimpse($0.head) }?.strings ?? [:]
      let author = strings["authors[].name"] ?? strings["author.name"]
      return JSONArrayReader(head ?? source, context, path: ["items"]) { (node, conversion) throws(RecordFailure) in
        [try JSONFeedItem.outcome(node, author, strings["language"], &conversion)]
      }
    })
}

/// One item of a JSON Feed.
enum JSONFeedItem {
  static func outcome(
    _ node: JSONNode, _ author: String?, _ language: String?, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> RecordOutcome {
    guard case .object = node else { throw .notAnObject }
    var post = Post(text: node["content_text"]?.text ?? node["summary"]?.text ?? "", platform: "blog")
    if let html = node["content_html"]?.text {
      do throws(MarkupFault) { post.show(try HTMLReader.read(html)) } catch { throw .markup(error) }
    }
    if let title = node["title"]?.text, !title.isEmpty { prefix(&post, title) }
    post.id = node["id"]?.identifier
    post.author = node["authors"]?[0]?["name"]?.text ?? node.at("author", "name")?.text ?? author
    post.publishAt = conversion.time(node["date_published"])
    post.language = node["language"]?.text ?? language
    post.media = (post.media ?? []) + (node["attachments"]?.elements ?? []).compactMap(media)
    post.attach(node["external_url"]?.text)
    if post.text.allSatisfy(\.isWhitespace), (post.media ?? []).isEmpty { return .skipped(.nothingToCheck) }
    return .post(post)
  }

  private static func prefix(_ post: inout Post, _ title: String) {
    let before = post.text.isEmpty ? title : title + "\n\n"
    let shift = before.utf8.count
    post.text = before + post.text
    post.sourceMap = nil
    post.links = post.links?.map {
      PostLink(range: $0.range.lowerBound + shift..<$0.range.upperBound + shift, target: $0.target)
    }
  }

  private static func media(_ node: JSONNode) -> Media? {
    let kind = node["mime_type"]?.text?.split(separator: "/").first.flatMap { Media.Kind(rawValue: String($0)) }
    return kind.map { Media(kind: $0, file: node["url"]?.text) }
  }
}
