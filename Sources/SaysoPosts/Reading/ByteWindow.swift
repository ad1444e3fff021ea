/// The next bytes of a source, one by one, with the line they stand on. Holds one chunk.
struct ByteWindow {
  private var source: any ByteSource
  private var storage: [UInt8]
  private var position = 0
  private var filled = 0
  private var isAtEnd = false
  /// Counted from 1.
  private(set) var line = 1
  /// In bytes, counted from 1.
  private(set) var column = 1

  init(_ source: any ByteSource, chunk: Int = 1 << 18) {
    self.source = source
    storage = [UInt8](repeating: 0, count: max(chunk, 16))
  }

  /// `nil` at the end. A byte order mark at the start of the input is passed over.
  mutating func peek() throws(SourceFailure) -> UInt8? {
    if position < filled { return storage[position] }
    return try refilled()
  }

  /// Passes over the byte that ``peek()`` gave.
  mutating func skip() {
    guard position < filled else { return }
    if storage[position] == 0x0A {
      line += 1
      column = 1
    } else {
      column += 1
    }
    position += 1
  }

  private mutating func refilled() throws(SourceFailure) -> UInt8? {
    let isStart = filled == 0 && position == 0
    while !isAtEnd {
      let count = try storage.withUnsafeMutableBufferPointer { (bytes) throws(SourceFailure) in
        try source.read(into: UnsafeMutableRawBufferPointer(bytes))
      }
      (position, filled) = (0, max(0, min(count, storage.count)))
      if filled == 0 { isAtEnd = true }
      if isStart, filled >= 3, storage[0] == 0xEF, storage[1] == 0xBB, storage[2] == 0xBF {
        position = 3
        column = 4
      }
      if position < filled { return storage[position] }
    }
    return nil
  }
}
