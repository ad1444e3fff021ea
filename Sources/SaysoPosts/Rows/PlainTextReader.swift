import SaysoModel

/// Reads one post a line. Blank lines are no posts and are not counted.
public struct PlainTextReader: PostReader {
  private var feed: RowFeed

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
    feed.next { (bytes, origin) throws(RecordFailure) in
      (try Self.post(in: bytes, origin), false)
    }
  }

  static func post(in bytes: UnsafeMutableRawBufferPointer, _ origin: Origin) throws(RecordFailure) -> Post {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(column: origin.column + UTF8Fault.offset(in: bytes))
    }
    var origin = origin
    origin.isVerbatim = true
    return Post(text: text, origin: origin)
  }
}
