import SaysoMarkup
import SaysoModel

/// What Reddit's archive keeps of what people wrote: plain titles, bodies in Markdown.
enum RedditText {
  /// Whether only the place of the words was kept.
  static func isRemoved(_ text: String?) -> Bool {
    guard let text, text.hasPrefix("["), text.utf8.count <= 40 else { return false }
    let word = text.lowercased()
    return word == "[removed]" || word == "[deleted]" || word.hasPrefix("[ removed by") || word.hasPrefix("[deleted by")
  }

  /// A post with the title above the body, as its readers see them.
  static func post(title: String, body: String) throws(RecordFailure) -> Post {
    let read: MarkupText
    do throws(MarkupFault) { read = try MarkdownReader.read(body) } catch { throw .markup(error) }
    var post = Post(text: title, platform: "reddit")
    let words = read.text.isEmpty ? title : title.isEmpty ? read.text : title + "\n\n" + read.text
    let shift = title.isEmpty ? 0 : title.utf8.count + 2
    post.text = words
    post.links = read.links.map { PostLink(range: $0.range.shifted(by: shift), target: $0.target) }
    post.sourceMap = SourceMap(
      source: title.isEmpty ? body : title + "\n\n" + body,
      pieces: (title.isEmpty
        ? [] : [SourceMap.Piece(text: 0..<title.utf8.count, source: 0..<title.utf8.count, isVerbatim: true)])
        + read.sourceMap.pieces.map { piece in
          SourceMap.Piece(
            text: piece.text.shifted(by: shift), source: piece.source.shifted(by: shift), isVerbatim: piece.isVerbatim)
        })
    if !read.images.isEmpty { post.media = read.images }
    return post
  }
}

extension Range<Int> {
  func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
