/// A number or code as people write it: letters and digits, with the signs inside that divide its groups.
struct CopiedNumber {
  /// Upper case, without signs.
  let characters: [UInt8]
  let digits: Int
  let range: Range<Int>

  /// Those with so many digits or more, in order. Only ASCII counts: what is compared was most likely copied.
  static func all(in bytes: [UInt8], ofAtLeast fewest: Int) -> [CopiedNumber] {
    bytes.withUnsafeBufferPointer { bytes in
      guard hasDigits(atLeast: fewest, in: bytes) else { return [] }
      var found: [CopiedNumber] = []
      var position = 0
      while position < bytes.count {
        guard isAlphanumeric(bytes[position]) else {
          position += 1
          continue
        }
        let (end, digits) = extent(from: position, in: bytes)
        if digits >= fewest { found.append(CopiedNumber(bytes, position..<end, digits: digits)) }
        position = end
      }
      return found
    }
  }

  /// Most texts don't. A loop that vectorises.
  private static func hasDigits(atLeast fewest: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    for byte in bytes { digits &+= byte &- 0x30 < 10 ? 1 : 0 }
    return digits >= fewest
  }

  /// How far a run goes that begins there, and how many digits it has. Most are words and have none.
  private static func extent(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (end: Int, digits: Int) {
    var digits = 0
    var end = start
    while end < bytes.count {
      if isAlphanumeric(bytes[end]) {
        if bytes[end] < 0x3A { digits += 1 }
      } else if !isJoint(bytes[end]) || end + 1 >= bytes.count || !isAlphanumeric(bytes[end + 1]) {
        break
      }
      end += 1
    }
    return (end, digits)
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, digits: Int) {
    characters = bytes[range].filter(Self.isAlphanumeric).map { $0 >= 0x61 ? $0 & 0xDF : $0 }
    self.digits = digits
    self.range = range
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
  private static func isJoint(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x5F }
}
