import SaysoText

/// The target of a marked link as whatever opens it reads it, for detectors: without the tabs and line ends that the
/// URL standard leaves out, percent-decoded, and with a space behind a scheme that names no server (`tel:`, `mailto:`),
/// so that the scheme is a word which announces what follows.
struct OpenedTarget {
  /// Valid UTF-8.
  let bytes: [UInt8]

  init(_ target: String) {
    let written = target.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let decoded = Array(String(decoding: Hexadecimal.percentDecoded(written[...]), as: UTF8.self).utf8)
    guard let colon = Self.endOfScheme(decoded) else {
      bytes = decoded
      return
    }
    bytes = decoded[...colon] + [0x20] + decoded[(colon + 1)...]
  }

  /// RFC 3986 §3.1; `nil` where slashes follow, or where there is none.
  private static func endOfScheme(_ target: [UInt8]) -> Int? {
    guard let colon = target.firstIndex(of: UInt8(ascii: ":")), target[..<colon].allSatisfy(isInScheme) else {
      return nil
    }
    return target[(colon + 1)...].starts(with: "//".utf8) ? nil : colon
  }

  private static func isInScheme(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }
}
