public import SaysoModel

/// Reads the rows of chunks of NDJSON or plain text, building a post only where it is asked for one. One for each
/// worker.
///
/// ```swift
/// let rows = PostRows(.ndjson, file: name)
/// rows.open(chunk, firstLine: 1)
/// while let row = rows.next() {
///   if row.isPlain, screen.isClear(rows.bytes, scratch) { continue }
///   let (record, wasRepaired) = rows.record(of: row)
///   …
/// }
/// ```
///
/// What ``record(of:)`` gives is what the format's ``PostReader`` gives for the same line, so rows that are not plain
/// lose nothing. Allocates nothing for the others.
public final class PostRows {
  /// How many bytes behind a chunk must be readable; they belong to nobody.
  public static let padding = LineCutter.padding

  /// A row that is not blank. Valid until the next one is asked for.
  public struct Row {
    /// Counted from 1.
    public let line: Int
    /// Whether ``PostRows/bytes`` tells all of it. Of any other row only its record can tell.
    public let isPlain: Bool
    let column: Int
    let content: UnsafeMutableRawBufferPointer
  }

  private let format: RowFormat
  private let file: String
  private let member: String?
  private let limit: Int
  private let parser = JSONRowParser()
  /// The fields of the last plain row, where they lie.
  @exclusivity(unchecked) public private(set) var bytes = PostBytes(text: UnsafeRawBufferPointer(start: nil, count: 0))
  @exclusivity(unchecked) private var chunk = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  @exclusivity(unchecked) private var position = 0
  @exclusivity(unchecked) private var line = 0

  /// `limit` is the longest line in bytes that is still read.
  public init(_ format: RowFormat, file: String, member: String? = nil, limit: Int = 8 << 20) {
    self.format = format
    self.file = file
    self.member = member
    self.limit = limit
  }

  /// Begins with a chunk of whole lines, ``padding`` readable bytes behind it; the last may lack its line feed. The
  /// chunk may be written to, and must stay until the next one is opened.
  public func open(_ chunk: UnsafeMutableRawBufferPointer, firstLine: Int) {
    self.chunk = chunk
    position = 0
    line = firstLine - 1
  }

  /// The next row that is not blank; `nil` at the end of the chunk.
  public func next() -> Row? {
    while let (content, column) = nextLine() {
      if content.count <= limit {
        // Blankness is asked last: nearly every row of JSON begins with a brace.
        if read(content) { return Row(line: line, isPlain: true, column: column, content: content) }
        if RowFeed.isBlank(content) { continue }
      }
      return Row(line: line, isPlain: false, column: column, content: content)
    }
    return nil
  }

  /// Where it begins. The column is that of the row, not that of its text, which only reading it in full tells.
  public func origin(of row: Row) -> Origin { Origin(file: file, member: member, line: row.line, column: row.column) }

  /// What the row turns out to be when it is read in full.
  public func record(of row: Row) -> (record: PostRecord, wasRepaired: Bool) {
    var origin = Origin(file: file, member: member, line: row.line, column: row.column)
    do throws(RecordFailure) {
      guard row.content.count <= limit else { throw .tooLong(bytes: row.content.count, limit: limit) }
      guard format == .ndjson else { return (.post(try PlainTextReader.post(in: row.content, origin)), false) }
      var (post, text, wasRepaired) = try parser.post(in: row.content, column: row.column)
      origin.column += text.offset
      origin.isVerbatim = text.isVerbatim
      post.origin = origin
      return (.post(post), wasRepaired)
    } catch {
      return (.failed(error, origin), false)
    }
  }

  private func read(_ content: UnsafeMutableRawBufferPointer) -> Bool {
    if format == .ndjson { return parser.read(content, into: &bytes) }
    guard let first = content.first, first > 0x20 || !RowFeed.isBlank(content), UTF8Fault.isValid(content) else {
      return false
    }
    bytes.text = UnsafeRawBufferPointer(content)
    return true
  }

  private func nextLine() -> (content: UnsafeMutableRawBufferPointer, column: Int)? {
    guard position < chunk.count else { return nil }
    var start = position
    var end = LineCutter.newline(in: chunk, from: start) ?? chunk.count
    position = end + 1
    line += 1
    let mark = line == 1 ? LineCutter.byteOrderMark(in: chunk, start..<end) : 0
    start += mark
    if end > start, chunk[end - 1] == 0x0D { end -= 1 }
    return (UnsafeMutableRawBufferPointer(rebasing: chunk[start..<end]), mark + 1)
  }
}
