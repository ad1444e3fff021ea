import SaysoPosts

/// Gives its bytes in pieces of one size, and breaks off where it is told to.
struct DripSource: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let piece: Int
  private let breaks: Bool

  init(_ bytes: ArraySlice<UInt8>, piece: Int, breaks: Bool = false) {
    rest = bytes
    self.piece = max(piece, 1)
    self.breaks = breaks
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    if rest.isEmpty, breaks { throw .cannotRead(file: "drip", code: 5) }
    let part = rest.prefix(min(piece, buffer.count))
    buffer.copyBytes(from: part)
    rest = rest.dropFirst(part.count)
    return part.count
  }
}
