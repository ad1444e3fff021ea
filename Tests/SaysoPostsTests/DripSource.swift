import SaysoPosts

/// Yields its bytes a few at a time.
struct DripSource: ByteSource {
  var bytes: ArraySlice<UInt8>
  let size: Int

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let part = bytes.prefix(min(size, buffer.count))
    buffer.copyBytes(from: part)
    bytes = bytes.dropFirst(part.count)
    return part.count
  }
}
