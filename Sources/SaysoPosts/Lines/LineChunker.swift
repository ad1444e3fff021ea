/// Cuts an input into chunks of whole lines, holding one of them at a time.
public final class LineChunker {
  public static let standardSize = 1 << 20
  public static let standardLimit = LineCutter.standardLimit

  private var source: any ByteSource
  private let size: Int
  private let limit: Int
  /// What has been read behind the last whole line.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// What broke the input off, until it is told.
  private var failure: SourceFailure?
  /// The line that the next chunk begins with, from 1.
  public private(set) var line: Int
  /// The bytes of the input that have been handed out.
  private var offset = 0

  /// `firstLine` is the number of the input's first line, `limit` the longest line in bytes that is still read.
  public init(
    _ source: any ByteSource, firstLine: Int = 1, size: Int = standardSize, limit: Int = standardLimit
  ) {
    self.source = source
    line = firstLine
    self.size = max(size, 16)
    self.limit = max(limit, 1)
  }

  /// Passes over the beginning of the input, which was worked on before: `offset` bytes, up to this line.
  /// An input that is shorter has nothing more to give.
  public func skip(to offset: Int, line: Int) throws(RecordFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    defer { buffer.deallocate() }
    while self.offset < offset {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, offset - self.offset)])
      do throws(SourceFailure) {
        let count = try source.read(into: part)
        guard count > 0 else { break }
        self.offset += count
      } catch {
        throw error.recordFailure
      }
    }
    self.line = line
  }

  /// The next chunk; `nil` at the end of the input. Where the input breaks off, the whole lines before that come first;
  /// what stands behind the last line feed may have lost its end and is dropped.
  public func next() throws(RecordFailure) -> LineChunk? {
    if isAtEnd { return try end() }
    var storage = Self.allocate(max(size, rest.count * 2))
    storage.copyBytes(from: rest)
    var filled = rest.count
    rest.removeAll(keepingCapacity: true)
    // Everything up to here has been searched for a line feed.
    var searched = 0
    while true {
      filled += fill(storage, from: filled)
      if isAtEnd { return try last(storage, filled) }
      if let end = Self.lastLineEnd(storage, searched..<filled) { return cut(storage, at: end, filled) }
      if filled > limit { return passOver(storage, filled) }
      searched = filled
      storage = Self.grown(storage, filled)
    }
  }

  /// Tells once that the input broke off.
  private func end() throws(RecordFailure) -> LineChunk? {
    guard let failure else { return nil }
    self.failure = nil
    throw failure.recordFailure
  }

  /// Reads until the storage is full or the input at its end.
  private func fill(_ storage: UnsafeMutableRawBufferPointer, from start: Int) -> Int {
    let end = storage.count - PostRows.padding
    var filled = start
    while filled < end, !isAtEnd {
      do throws(SourceFailure) {
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: storage[filled..<end]))
        isAtEnd = count <= 0
        filled += max(0, min(count, end - filled))
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    return filled - start
  }

  private func cut(_ storage: UnsafeMutableRawBufferPointer, at end: Int, _ filled: Int) -> LineChunk {
    rest.append(contentsOf: UnsafeRawBufferPointer(rebasing: storage[end..<filled]))
    return chunk(.lines, storage, end, lines: LineFeeds.count(in: UnsafeRawBufferPointer(rebasing: storage[..<end])))
  }

  /// The input's end: whatever is left, with or without a line feed behind it.
  private func last(_ storage: UnsafeMutableRawBufferPointer, _ filled: Int) throws(RecordFailure) -> LineChunk? {
    let end = failure == nil ? filled : Self.lastLineEnd(storage, 0..<filled) ?? 0
    guard end > 0 else {
      storage.deallocate()
      return try self.end()
    }
    let feeds = LineFeeds.count(in: UnsafeRawBufferPointer(rebasing: storage[..<end]))
    return chunk(.lines, storage, end, lines: feeds + (storage[end - 1] == 0x0A ? 0 : 1))
  }

  /// Drops a line that is longer than any post and counts its bytes.
  private func passOver(_ storage: UnsafeMutableRawBufferPointer, _ filled: Int) -> LineChunk {
    var length = filled
    while true {
      let count = fill(storage, from: 0)
      if let end = LineFeeds.first(in: UnsafeRawBufferPointer(rebasing: storage[..<count])) {
        rest.append(contentsOf: UnsafeRawBufferPointer(rebasing: storage[(end + 1)..<count]))
        // What is left has to be looked at, even when nothing follows it.
        if failure == nil { isAtEnd = false }
        return tooLong(storage, length + end, feed: 1)
      }
      length += count
      if isAtEnd { return tooLong(storage, length, feed: 0) }
    }
  }

  private func tooLong(_ storage: UnsafeMutableRawBufferPointer, _ length: Int, feed: Int) -> LineChunk {
    offset += length + feed
    line += 1
    return LineChunk(
      .tooLong(bytes: length), firstLine: line - 1, lines: 1, endOffset: offset, storage: storage, count: 0)
  }

  private func chunk(
    _ content: LineChunk.Content, _ storage: UnsafeMutableRawBufferPointer, _ count: Int, lines: Int
  ) -> LineChunk {
    UnsafeMutableRawBufferPointer(rebasing: storage[count..<min(storage.count, count + PostRows.padding)])
      .initializeMemory(as: UInt8.self, repeating: 0)
    offset += count
    line += lines
    return LineChunk(content, firstLine: line - lines, lines: lines, endOffset: offset, storage: storage, count: count)
  }

  /// Behind the last line feed.
  private static func lastLineEnd(_ storage: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Int? {
    var position = range.upperBound
    while position > range.lowerBound {
      position -= 1
      if storage[position] == 0x0A { return position + 1 }
    }
    return nil
  }

  private static func allocate(_ size: Int) -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: size + PostRows.padding, alignment: 64)
  }

  private static func grown(_ storage: UnsafeMutableRawBufferPointer, _ filled: Int) -> UnsafeMutableRawBufferPointer {
    let larger = allocate((storage.count - PostRows.padding) * 2)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<filled]))
    storage.deallocate()
    return larger
  }
}
