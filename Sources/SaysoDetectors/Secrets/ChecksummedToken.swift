/// GitHub's and npm's tokens end in six characters of Base62: the CRC-32 of the thirty before them. Source: GitHub,
/// "Behind GitHub's new authentication token formats" (2021); npm adopted the same form.
enum ChecksummedToken {
  private static let prefixes = Set(["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "npm_"].map { Array($0.utf8) })
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

  /// Whether the token has a checksum and it is right.
  static func isValid(_ token: ArraySlice<UInt8>, prefix: [UInt8]) -> Bool {
    guard prefixes.contains(prefix), token.count == prefix.count + 36 else { return false }
    return Array(token.suffix(6)) == base62(crc32(token.dropFirst(prefix.count).prefix(30)))
  }

  /// Most significant digit first, six characters.
  static func base62(_ value: UInt32) -> [UInt8] {
    var (rest, digits): (UInt32, [UInt8]) = (value, [])
    for _ in 0..<6 {
      digits.append(alphabet[Int(rest % 62)])
      rest /= 62
    }
    return digits.reversed()
  }

  /// ISO 3309, reflected, bit by bit: thirty bytes need no table.
  static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
