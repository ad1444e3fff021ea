/// Reads scalars off UTF-8 that is known to be valid. Bytes that are not yield U+FFFD, one for each: it never traps.
package enum UTF8Decoder {
  /// The scalar at `offset` and its length in bytes; length 0 at the end.
  @inline(__always)
  package static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    guard offset >= 0, offset < bytes.count else { return (0, 0) }
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    return multibyte(in: bytes, at: offset, lead: UInt32(lead))
  }

  private static func multibyte(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, lead: UInt32
  ) -> (scalar: UInt32, length: Int) {
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = lead & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let isWellFormed =
      switch length {
      case 2: true
      case 3: scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar)
      default: (0x10000...0x10FFFF).contains(scalar)
      }
    return isWellFormed ? (scalar, length) : (0xFFFD, 1)
  }

  /// The scalar that ends before `offset`, and its length; length 0 at the start.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> (scalar: UInt32, length: Int) {
    guard offset > 0, offset <= bytes.count else { return (0, 0) }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(in: bytes, at: start)
    return found.length == offset - start ? found : (0xFFFD, 1)
  }

  /// Appends a scalar as UTF-8; what is no scalar value is written as U+FFFD.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    let scalar = Unicode.Scalar(value)?.value ?? 0xFFFD
    let (lead, following): (UInt32, Int) =
      switch scalar {
      case ..<0x80: (0, 0)
      case ..<0x800: (0xC0, 1)
      case ..<0x1_0000: (0xE0, 2)
      default: (0xF0, 3)
      }
    bytes.append(UInt8(truncatingIfNeeded: lead | scalar >> UInt32(6 * following)))
    for place in (0..<following).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> UInt32(6 * place) & 0x3F))
    }
  }
}
