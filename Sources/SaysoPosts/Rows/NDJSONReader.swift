import SaysoModel

/// Reads one JSON object a line:
/// `{"id","text","author","platform","account","publishAt","kind","lang","media":[{"kind","alt","file"}],"paid","of",`
/// `"reference":{"handle","text","of"},"links":[{"start","end","url"}]}`.
///
/// Only `text` must be there, or `html` or `markdown` in its place; `null` means not told; keys it does not know are
/// ignored. `links` are the text's facets, in UTF-8 bytes, half-open; markup brings its own. Blank lines are no rows.
public struct NDJSONReader: PostReader {
  private var feed: RowFeed
  private let parser = JSONRowParser()

  /// `firstLine` is the number of the first line, `chunk` how many bytes are read at once, `limit` the longest line in
  /// bytes that is still read.
  public init(
    _ source: any ByteSource, file: String, member: String? = nil, firstLine: Int = 1, chunk: Int = 1 << 20,
    limit: Int = 8 << 20
  ) {
    feed = RowFeed(source, file: file, member: member, firstLine: firstLine, chunk: chunk, limit: limit)
  }

  public var tally: ReadingTally { feed.tally }

  public mutating func next() -> PostRecord? {
    let parser = parser
    return feed.next { (bytes, rowOrigin) throws(RecordFailure) in
      var (post, text, wasRepaired) = try parser.post(in: bytes, column: rowOrigin.column)
      var origin = rowOrigin
      origin.column += text.offset
      origin.isVerbatim = text.isVerbatim
      post.origin = origin
      return (post, wasRepaired)
    }
  }
}
