/// The bytes of a source that the record at hand may need, and a few readable ones behind them.
final class TableBuffer {
  /// So many bytes behind the last one may be read: eight are looked at together.
  static let padding = 8

  private var source: any ByteSource
  private var storage: UnsafeMutableRawBufferPointer
  private(set) var isAtEnd = false
  /// Where the bytes begin that nobody has read yet.
  var start = 0
  private(set) var end = 0
  private var isFirst = true
  private let limit: Int

  /// Grows to `limit` bytes beside a chunk, and no further.
  init(_ source: any ByteSource, chunk: Int, limit: Int) {
    self.source = source
    self.limit = limit
    storage = .allocate(byteCount: max(chunk, 16) + Self.padding, alignment: 8)
    storage.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit { storage.deallocate() }

  /// All bytes that are there, from the first of the storage on. Good until ``refill()``.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<end]) }

  /// How many bytes wait.
  var count: Int { end - start }

  /// Drops what has been read and reads on. A byte order mark at the front of the input is dropped; returns whether
  /// there was one.
  func refill() throws(SourceFailure) -> Bool {
    let rest = count
    if start > 0, rest > 0 {
      UnsafeMutableRawBufferPointer(rebasing: storage[0..<rest])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
    }
    (start, end) = (0, rest)
    if rest + Self.padding >= storage.count { grow() }
    let room = UnsafeMutableRawBufferPointer(rebasing: storage[rest..<(storage.count - Self.padding)])
    let count = try source.read(into: room)
    end += max(0, min(count, room.count))
    isAtEnd = count <= 0
    UnsafeMutableRawBufferPointer(rebasing: storage[end..<(end + Self.padding)]).initializeMemory(
      as: UInt8.self, repeating: 0)
    return try skipMark()
  }

  private func skipMark() throws(SourceFailure) -> Bool {
    guard isFirst, !isAtEnd, end < 3 || bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      isFirst = false
      return false
    }
    guard end >= 3 else { return try refill() }
    isFirst = false
    start = 3
    return true
  }

  private func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(storage.count * 2, limit + storage.count) + Self.padding, alignment: 8)
    larger.initializeMemory(as: UInt8.self, repeating: 0)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<end]))
    storage.deallocate()
    storage = larger
  }
}
