#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a source in one stretch from ``position`` on, as far as they have been asked for, with the line they
/// stand on. Behind them lie as many readable bytes as the JSON parser asks for.
final class JSONWindow {
  private var source: any ByteSource
  private var storage: UnsafeMutableRawBufferPointer
  private var filled = 0
  private var isAtEnd = false
  private var isStarted = false
  /// Where the next byte stands in the storage.
  private var position = 0
  /// Counted from 1.
  private(set) var line = 1
  /// Where the line begins in the storage; below 0 once that has been let go.
  private var lineStart = 0

  init(_ source: any ByteSource, chunk: Int) {
    self.source = source
    storage = .allocate(byteCount: max(chunk, 16) + LineCutter.padding, alignment: 64)
    storage.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit { storage.deallocate() }

  private var capacity: Int { storage.count - LineCutter.padding }

  /// In bytes, counted from 1.
  var column: Int { position - lineStart + 1 }

  /// How many unread bytes are there.
  var count: Int { filled - position }

  /// The unread bytes, until ``more()`` or the end of this window's life.
  var unread: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(rebasing: storage[position..<filled]) }

  /// The next byte; `nil` at the end. A byte order mark at the start of the input is passed over.
  func peek() throws(SourceFailure) -> UInt8? {
    if !isStarted {
      isStarted = true
      while count < 3, try more() {}
      if count >= 3, storage[0] == 0xEF, storage[1] == 0xBB, storage[2] == 0xBF { position = 3 }
    }
    if count == 0 { guard try more() else { return nil } }
    return storage[position]
  }

  /// Passes over bytes among which there may be line breaks.
  func skip(_ length: Int = 1) {
    let end = min(filled, position + length)
    while position < end {
      if storage[position] == 0x0A { breakLine(at: position) }
      position += 1
    }
  }

  /// Passes over bytes whose line breaks have been counted.
  func skip(_ length: Int, _ lines: JSONFrame.Lines) {
    if lines.count > 0 {
      line += lines.count
      lineStart = position + lines.start
    }
    position = min(filled, position + length)
  }

  private func breakLine(at place: Int) {
    line += 1
    lineStart = place + 1
  }

  /// Reads on; `false` at the end. What is unread stays, in a larger room if need be.
  func more() throws(SourceFailure) -> Bool {
    guard !isAtEnd else { return false }
    let rest = count
    if position > 0 {
      if rest > 0 {
        UnsafeMutableRawBufferPointer(rebasing: storage[0..<rest])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[position..<filled]))
      }
      lineStart -= position
      (position, filled) = (0, rest)
    }
    if rest >= capacity { grow() }
    let room = UnsafeMutableRawBufferPointer(rebasing: storage[rest..<capacity])
    let read = try source.read(into: room)
    filled += max(0, min(read, room.count))
    isAtEnd = read <= 0
    return read > 0
  }

  private func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: capacity * 2 + LineCutter.padding, alignment: 64)
    larger.initializeMemory(as: UInt8.self, repeating: 0)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[0..<filled]))
    storage.deallocate()
    storage = larger
  }
}
