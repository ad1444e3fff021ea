/// Whole lines of an input, as many as fit into a chunk, with room behind them for those who read ahead.
///
/// Handed from the thread that reads to the one that works on it; never held by both.
public final class LineChunk: @unchecked Sendable {
  /// A line too long to be read takes part as its length alone.
  public enum Content: Sendable {
    case lines
    case tooLong(bytes: Int)
  }

  public let content: Content
  /// Counted from 1.
  public let firstLine: Int
  /// How many lines there are, blank ones included.
  public let lines: Int
  /// The bytes of the input up to the end of this chunk.
  public let endOffset: Int
  /// The lines with their line feeds; the last one of an input may lack it. ``PostRows/padding`` readable bytes follow.
  public let bytes: UnsafeMutableRawBufferPointer
  private let storage: UnsafeMutableRawBufferPointer

  init(
    _ content: Content, firstLine: Int, lines: Int, endOffset: Int, storage: UnsafeMutableRawBufferPointer, count: Int
  ) {
    self.content = content
    self.firstLine = firstLine
    self.lines = lines
    self.endOffset = endOffset
    self.storage = storage
    bytes = UnsafeMutableRawBufferPointer(rebasing: storage[..<count])
  }

  deinit { storage.deallocate() }
}
