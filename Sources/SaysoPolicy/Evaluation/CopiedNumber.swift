/// A number or code as people write it: letters and digits, with the signs inside that divide its groups.
struct CopiedNumber {
  /// Upper case, without signs.
  let characters: [UInt8]
  let digits: Int
  let range: Range<Int>

  /// Those with so many digits or more, in order. Only ASCII counts: what is compared was most likely copied.
  static func all(in bytes: [UInt8], ofAtLeast fewest: Int) -> [CopiedNumber] {
    var found: [CopiedNumber] = []
    var position = 0
    while position < bytes.count {
      guard isAlphanumeric(bytes[position]) else {
        position += 1
        continue
      }
      let number = CopiedNumber(from: position, in: bytes)
      if number.digits >= fewest { found.append(number) }
      position = number.range.upperBound
    }
    return found
  }

  private init(from start: Int, in bytes: [UInt8]) {
    var characters: [UInt8] = []
    var digits = 0
    var end = start
    while end < bytes.count {
      if Self.isAlphanumeric(bytes[end]) {
        characters.append(bytes[end] >= 0x61 ? bytes[end] & 0xDF : bytes[end])
        if bytes[end] < 0x3A { digits += 1 }
      } else if !Self.isJoint(bytes[end]) || end + 1 >= bytes.count || !Self.isAlphanumeric(bytes[end + 1]) {
        break
      }
      end += 1
    }
    (self.characters, self.digits, range) = (characters, digits, start..<end)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
  private static func isJoint(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x5F }
}
