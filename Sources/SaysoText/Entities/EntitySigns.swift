/// The signs at which an entity may be found: each kind is tried only at its own.
enum EntitySigns {
  enum Sign { case scheme, dot, at, number, dollar }

  /// A bit for each of `#`, `$`, `.`, `:`; `@` and the first byte of full-width forms lie beyond.
  private static let mask: UInt64 = 1 << 0x23 | 1 << 0x24 | 1 << 0x2E | 1 << 0x3A

  @inline(__always)
  private static func mayBeSign(_ byte: UInt8) -> Bool {
    byte < 0x40 ? mask >> UInt64(byte) & 1 != 0 : byte == 0x40 || byte == 0xEF
  }

  /// The first sign from `position` on whose neighbours leave an entity possible; `nil` when there is none. Most texts
  /// have none, and this loop is all they cost.
  static func next(from position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, sign: Sign)? {
    var offset = position
    while offset < bytes.count {
      let byte = bytes[offset]
      if mayBeSign(byte), let sign = sign(byte, at: offset, in: bytes) { return (offset, sign) }
      offset += 1
    }
    return nil
  }

  private static func sign(_ byte: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Sign? {
    switch byte {
    case UInt8(ascii: "."):
      guard offset > 0, offset + 1 < bytes.count else { return nil }
      return mayTouchDot(bytes[offset - 1]) && mayTouchDot(bytes[offset + 1]) ? .dot : nil
    case UInt8(ascii: ":"):
      guard offset + 3 < bytes.count, offset > 0 else { return nil }
      return bytes[offset + 1] == UInt8(ascii: "/") && bytes[offset + 2] == UInt8(ascii: "/") ? .scheme : nil
    case UInt8(ascii: "@"): return .at
    case UInt8(ascii: "#"): return .number
    case UInt8(ascii: "$"): return .dollar
    case 0xEF:
      // Full-width forms: U+FF03 ＃, U+FF20 ＠.
      guard offset + 3 < bytes.count, bytes[offset + 1] == 0xBC else { return nil }
      return bytes[offset + 2] == 0x83 ? .number : bytes[offset + 2] == 0xA0 ? .at : nil
    default: return nil
    }
  }

  /// A label neither begins nor ends with anything but a letter or a digit.
  private static func mayTouchDot(_ byte: UInt8) -> Bool {
    byte >= 0x80 || EntityCharacters.isASCIIAlphanumeric(byte)
  }
}
