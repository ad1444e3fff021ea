/// Looks for line feeds eight bytes at a time.
enum LineFeeds {
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let feeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A

  static func count(in bytes: UnsafeRawBufferPointer) -> Int {
    var count = 0
    var position = 0
    while position + 8 <= bytes.count {
      // A byte that equals a line feed becomes zero, and of zero bytes alone the high bit stays clear.
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ feeds
      count &+= (~(((word & low) &+ low) | word | low)).nonzeroBitCount
      position &+= 8
    }
    while position < bytes.count {
      if bytes[position] == 0x0A { count &+= 1 }
      position &+= 1
    }
    return count
  }

  static func first(in bytes: UnsafeRawBufferPointer) -> Int? { bytes.firstIndex(of: 0x0A) }
}
