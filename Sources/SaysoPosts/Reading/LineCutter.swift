#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Cuts a stream of bytes into lines, holding one chunk at a time.
///
/// Behind every line lie at least `padding` readable bytes, as the JSON parser asks. A byte order mark at the start of
/// the input and the carriage return at a line's end belong to no line.
final class LineCutter {
  struct Line {
    /// Counted from 1.
    let number: Int
    /// The column of the first byte: 4 behind a byte order mark, else 1.
    let column: Int
    let content: Content
  }

  enum Content {
    /// Valid until the next line is asked for. May be written to.
    case bytes(UnsafeMutableRawBufferPointer)
    /// Longer than the limit: only its length is known.
    case tooLong(bytes: Int)
  }

  static let padding = 64
  static let standardChunk = 1 << 20
  /// No post is as long as this; a line that is would only be a file of another format.
  static let standardLimit = 8 << 20

  let limit: Int
  private var source: any ByteSource
  private var storage: UnsafeMutableRawBufferPointer
  private var position = 0
  private var filled = 0
  private var isAtEnd = false
  /// That of the last line that has been cut.
  private(set) var number: Int

  /// `firstLine` is the number of the first one.
  init(
    _ source: any ByteSource, firstLine: Int = 1, chunk: Int = standardChunk, limit: Int = standardLimit
  ) {
    self.source = source
    number = firstLine - 1
    self.limit = max(limit, 1)
    storage = .allocate(byteCount: max(chunk, 16) + Self.padding, alignment: 64)
    storage.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit { storage.deallocate() }

  private var capacity: Int { storage.count - Self.padding }

  /// The next line, blank ones too; `nil` at the end.
  func next() throws(SourceFailure) -> Line? {
    var searched = 0
    while true {
      if let end = newline(from: position + searched) { return cut(to: end, next: end + 1) }
      searched = filled - position
      if isAtEnd { return searched > 0 ? cut(to: filled, next: filled) : nil }
      if searched > limit { return try skipLongLine() }
      try refill()
    }
  }

  private func newline(from start: Int) -> Int? {
    Self.newline(in: UnsafeMutableRawBufferPointer(rebasing: storage[..<filled]), from: start)
  }

  static func newline(in bytes: UnsafeMutableRawBufferPointer, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// How many bytes a byte order mark at the beginning of the range takes: 3, or 0 when there is none.
  static func byteOrderMark(in bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Int {
    let at = range.lowerBound
    return range.count >= 3 && bytes[at] == 0xEF && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF ? 3 : 0
  }

  private func cut(to end: Int, next: Int) -> Line {
    number += 1
    var start = position
    var end = end
    position = next
    if number == 1 { start += Self.byteOrderMark(in: storage, start..<end) }
    if end > start, storage[end - 1] == 0x0D { end -= 1 }
    let column = number == 1 ? start + 1 : 1
    guard end - start <= limit else {
      return Line(number: number, column: column, content: .tooLong(bytes: end - start))
    }
    let bytes = UnsafeMutableRawBufferPointer(rebasing: storage[start..<end])
    return Line(number: number, column: column, content: .bytes(bytes))
  }

  /// Moves the unread rest to the front, makes room if the rest fills the storage, and reads on.
  private func refill() throws(SourceFailure) {
    let rest = filled - position
    if rest >= capacity { grow() }
    if position > 0, rest > 0 {
      UnsafeMutableRawBufferPointer(rebasing: storage[0..<rest])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[position..<filled]))
    }
    position = 0
    filled = rest
    let room = UnsafeMutableRawBufferPointer(rebasing: storage[rest..<capacity])
    let count = try source.read(into: room)
    filled += max(0, min(count, room.count))
    isAtEnd = count <= 0
  }

  /// A line may fill the storage up to the limit and no further.
  private func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(capacity * 2, limit + Self.standardChunk) + Self.padding, alignment: 64)
    larger.initializeMemory(as: UInt8.self, repeating: 0)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[0..<filled]))
    storage.deallocate()
    storage = larger
  }

  /// Drops what has been read of a line and reads on to its end, counting.
  private func skipLongLine() throws(SourceFailure) -> Line {
    number += 1
    var length = filled - position
    while true {
      (position, filled) = (0, 0)
      try refill()
      if isAtEnd { break }
      if let end = newline(from: 0) {
        length += end
        position = end + 1
        break
      }
      length += filled
    }
    return Line(number: number, column: 1, content: .tooLong(bytes: length))
  }
}
