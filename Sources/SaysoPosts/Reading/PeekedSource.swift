/// A source whose first bytes have been looked at, to tell the format by its content.
public struct PeekedSource: ByteSource {
  /// What was looked at; nothing of it is lost to the reader.
  public let head: [UInt8]
  /// Whether more follows the head.
  public let isCut: Bool
  private var unread: ArraySlice<UInt8>
  private var rest: any ByteSource
  /// What the source broke off with behind the head.
  private(set) var failure: SourceFailure?

  /// Reads until `length` bytes are there or the source ends. Fails when nothing at all can be read; a source that
  /// breaks off later gives its head first and fails behind it.
  public init(_ source: any ByteSource, length: Int = ExportSample.length) throws(SourceFailure) {
    // Most inputs are far shorter, so nothing is cleared that nobody fills.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 1)
    defer { buffer.deallocate() }
    var rest = source
    var filled = 0
    var isAtEnd = false
    var failure: SourceFailure?
    do throws(SourceFailure) {
      while filled < buffer.count, !isAtEnd {
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        let count = try rest.read(into: room)
        isAtEnd = count <= 0
        filled += max(0, min(count, room.count))
      }
    } catch {
      guard filled > 0 else { throw error }
      failure = error
    }
    self.failure = failure
    head = Array(buffer[..<filled])
    isCut = !isAtEnd
    unread = head[...]
    self.rest = rest
  }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard !unread.isEmpty else {
      if let failure { throw failure }
      return try rest.read(into: buffer)
    }
    let part = unread.prefix(buffer.count)
    buffer.copyBytes(from: part)
    unread = unread.dropFirst(part.count)
    return part.count
  }
}
