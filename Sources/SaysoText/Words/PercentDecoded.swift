/// Part of a link with its percent escapes (RFC 3986, 2.1) undone, and where every byte came from.
struct PercentDecoded {
  /// Valid UTF-8: an escape that is not part of it reads as a space, so that it parts words.
  private(set) var bytes: [UInt8] = []
  /// Where each byte starts in the source; one more for the end.
  private var starts: [Int32] = []

  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    bytes.reserveCapacity(range.count)
    starts.reserveCapacity(range.count + 1)
    var at = range.lowerBound
    while at < range.upperBound {
      starts.append(Int32(clamping: at))
      if source[at] == 0x25, at + 2 < range.upperBound, let high = Self.hex(source[at + 1]),
        let low = Self.hex(source[at + 2])
      {
        bytes.append(high << 4 | low)
        at += 3
      } else {
        bytes.append(source[at])
        at += 1
      }
    }
    starts.append(Int32(clamping: range.upperBound))
    replaceMalformed()
  }

  /// The source of some of the decoded bytes.
  func source(of range: Range<Int>) -> Range<Int> {
    guard let last = starts.last else { return 0..<0 }
    let lower = range.lowerBound < starts.count ? starts[range.lowerBound] : last
    let upper = range.upperBound < starts.count ? starts[range.upperBound] : last
    return Int(lower)..<Int(max(lower, upper))
  }

  private mutating func replaceMalformed() {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
    let malformed = bytes.withUnsafeBufferPointer { buffer in
      var found: [Int] = []
      var at = 0
      while at < buffer.count {
        let (scalar, length) = UTF8Decoder.scalar(in: buffer, at: at)
        if scalar == 0xFFFD, length == 1 { found.append(at) }
        at += max(length, 1)
      }
      return found
    }
    for index in malformed { bytes[index] = 0x20 }
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
