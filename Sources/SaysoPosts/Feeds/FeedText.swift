import SaysoMarkup
import SaysoModel

/// An entry's title and content as its readers see them, one below the other.
struct FeedText {
  enum Content {
    case html(String)
    case plain(String)
  }

  private(set) var text: String
  private(set) var links: [PostLink]?
  private(set) var images: [Media] = []

  /// A title that only repeats how the content begins, as feeds of short posts have it, is left out.
  init(title: String?, content: Content?) throws(RecordFailure) {
    var body = ""
    switch content {
    case .plain(let text)?: body = text
    case .html(let source)?:
      let read = try Self.read(source)
      body = read.text
      links = read.links
      images = read.images
    case nil: break
    }
    let title = title?.trimmingWhitespace() ?? ""
    text = body
    guard !title.isEmpty, !Self.repeats(title, body) else { return }
    text = body.isEmpty ? title : title + "\n\n" + body
    let shift = text.utf8.count - body.utf8.count
    links = links?.map { PostLink(range: $0.range.lowerBound + shift..<$0.range.upperBound + shift, target: $0.target) }
  }

  private static func read(_ source: String) throws(RecordFailure) -> MarkupText {
    do throws(MarkupFault) { return try HTMLReader.read(source) } catch { throw .markup(error) }
  }

  private static func repeats(_ title: String, _ body: String) -> Bool {
    let start = title.hasSuffix("…") ? String(title.dropLast()) : title
    return body.hasPrefix(start.hasSuffix("...") ? String(start.dropLast(3)) : start)
  }
}
