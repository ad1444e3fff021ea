import SaysoPosts

/// A stretch of records for one thread.
struct BulkJob: Sendable {
  enum Content: Sendable {
    /// As they left their reader, which counted so many `rows`.
    case records([PostRecord], rows: Int, repaired: Int)
    case lines(LineChunk, LinePart)
  }

  let content: Content
  /// Behind the stretch.
  let position: ScanPosition
  let bytesRead: Int
}

/// The part of an input that lines stand in.
final class LinePart: Sendable {
  /// Counted over all inputs, so that a thread knows its reader again.
  let number: Int
  let file: String
  let member: String?
  let format: RowFormat

  init(number: Int, file: String, member: String?, format: RowFormat) {
    self.number = number
    self.file = file
    self.member = member
    self.format = format
  }
}
