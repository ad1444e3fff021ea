/// A path as a server takes it: `.` and `..` resolved (RFC 3986 §5.2.4), letters and digits that need no percent sign
/// decoded (§6.2.2.2), parameters behind a semicolon (§3.3) left out.
enum NormalPath {
  static func segments(_ path: String) -> [String] {
    var segments: [String] = []
    for segment in path.utf8.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      let name = decoded(segment.prefix { $0 != UInt8(ascii: ";") })
      switch name {
      case ".": continue
      case "..": _ = segments.popLast()
      default: segments.append(name)
      }
    }
    return segments
  }

  private static func decoded(_ segment: Substring.UTF8View) -> String {
    let bytes = Array(segment)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = hexadecimal(bytes[at + 1]),
        let low = hexadecimal(bytes[at + 2]), isUnreserved(high << 4 | low)
      {
        result.append(high << 4 | low)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return byte < 0x80 && (character.isLetter || character.isNumber || "-._~".contains(character))
  }
}
