/// Digits to the base of 16.
package enum Hexadecimal {
  package static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  static func upperDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  /// “Percent-decode” of the URL standard: a `%` without two digits stands for itself, and so does one before a byte
  /// that is to stay encoded.
  package static func percentDecoded(
    _ bytes: ArraySlice<UInt8>, where isDecoded: (UInt8) -> Bool = { _ in true }
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == UInt8(ascii: "%"), bytes.endIndex - at > 2, let high = value(bytes[at + 1]),
        let low = value(bytes[at + 2]), isDecoded(high << 4 | low)
      {
        result.append(high << 4 | low)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }
}
