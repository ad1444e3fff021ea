/// Which bytes a part of an address can't hold as they are (URL standard, “Percent-encoded bytes”). Bytes of non-ASCII
/// characters and control characters are in every set.
struct PercentEncodeSet: Sendable {
  /// One bit for each ASCII byte.
  private let low: UInt64
  private let high: UInt64

  private init(_ others: String, and set: PercentEncodeSet? = nil) {
    // C0 controls and DEL.
    var (low, high): (UInt64, UInt64) = (set?.low ?? 0xFFFF_FFFF, set?.high ?? 1 << 63)
    for byte in others.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
    }
    (self.low, self.high) = (low, high)
  }

  static let c0Control = PercentEncodeSet("")
  static let fragment = PercentEncodeSet(" \"<>`")
  static let query = PercentEncodeSet(" \"#<>")
  static let specialQuery = PercentEncodeSet("'", and: query)
  static let path = PercentEncodeSet("?^`{}", and: query)
  static let userinfo = PercentEncodeSet("/:;=@[\\]|", and: path)

  func contains(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return true }
    return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 == 1
  }

  func append(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    result.reserveCapacity(result.count + bytes.count)
    for byte in bytes {
      guard contains(byte) else {
        result.append(byte)
        continue
      }
      result.append(UInt8(ascii: "%"))
      result.append(Hexadecimal.upperDigit(byte >> 4))
      result.append(Hexadecimal.upperDigit(byte & 15))
    }
  }

  func encoded(_ bytes: ArraySlice<UInt8>) -> String {
    if !bytes.contains(where: contains) { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    append(bytes, to: &result)
    return String(decoding: result, as: UTF8.self)
  }
}
