/// IPv4 addresses in every spelling that browsers take: `127.0.0.1`, `0x7f.1`, `017700000001`, `2130706433`.
enum IPv4Number {
  /// The URL standard's “ends in a number checker”: then the host is an IPv4 address or nothing.
  static func isEnd(of host: ArraySlice<UInt8>) -> Bool {
    let name = host.last == UInt8(ascii: ".") ? host.dropLast() : host
    let start = name.lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? name.startIndex
    let last = name[start...]
    guard !last.isEmpty else { return false }
    return last.allSatisfy(EntityCharacters.isASCIIDigit) || value(last) != nil
  }

  /// The standard's “IPv4 parser”.
  static func address(_ host: ArraySlice<UInt8>) -> UInt32? {
    let name = host.last == UInt8(ascii: ".") ? host.dropLast() : host
    let parts = name.split(separator: UInt8(ascii: "."), maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count <= 4 else { return nil }
    var address: UInt64 = 0
    for (index, part) in parts.enumerated() {
      guard let number = value(part) else { return nil }
      let isLast = index == parts.count - 1
      // The last number fills what the others leave.
      let bits = UInt64(isLast ? 8 * (5 - parts.count) : 8)
      guard number < 1 << bits else { return nil }
      address = address << bits | number
    }
    return UInt32(exactly: address)
  }

  static func text(_ address: UInt32) -> String {
    "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
  }

  /// Decimal, octal after `0`, hexadecimal after `0x`; anything above 2³² reads as 2³².
  private static func value(_ part: ArraySlice<UInt8>) -> UInt64? {
    guard !part.isEmpty else { return nil }
    var (digits, radix): (ArraySlice<UInt8>, UInt64) = (part, 10)
    if part.count > 1, part.first == UInt8(ascii: "0") {
      let isHexadecimal = part[part.startIndex + 1] | 0x20 == UInt8(ascii: "x")
      (digits, radix) = (part.dropFirst(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 8)
    }
    var result: UInt64 = 0
    for byte in digits {
      guard let digit = Hexadecimal.value(byte), digit < radix else { return nil }
      result = min(result * radix + UInt64(digit), 1 << 32)
    }
    return result
  }
}
