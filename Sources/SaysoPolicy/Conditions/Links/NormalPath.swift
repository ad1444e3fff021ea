import SaysoText

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
    String(decoding: Hexadecimal.percentDecoded(Array(segment)[...], where: isUnreserved), as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return byte < 0x80 && (character.isLetter || character.isNumber || "-._~".contains(character))
  }
}
