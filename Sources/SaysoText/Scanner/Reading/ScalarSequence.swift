/// The scalars of valid UTF-8, one after another.
struct ScalarSequence: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  /// Where the next scalar starts.
  private(set) var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes, 0..<bytes.count) }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = Swift.min(range.upperBound, bytes.count)
  }

  @inline(__always)
  mutating func next() -> UInt32? {
    guard offset < end else { return nil }
    let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: offset)
    offset += Swift.max(length, 1)
    return scalar
  }
}
