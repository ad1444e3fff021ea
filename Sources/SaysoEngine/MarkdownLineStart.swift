/// What Markdown reads at the start of a line, though the same signs are plain text anywhere else: headings and their
/// underlines, list items, indented code (CommonMark 0.31 §4.2–4.4, §5.2). What is markup anywhere is not its matter.
enum MarkdownLineStart {
  /// Whether the source, with `replacement` in place of the range (in UTF-8 bytes), may have a line that begins so.
  /// Rather too often than too rarely: after what may itself begin a line (`> 1. `), and in HTML, too.
  static func isTouched(by replacement: String, at range: Range<Int>, in source: String) -> Bool {
    let bytes = source.utf8
    guard let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound, limitedBy: bytes.endIndex),
      let end = bytes.index(start, offsetBy: range.count, limitedBy: bytes.endIndex)
    else { return true }
    let before = bytes[..<start].reversed().prefix { !isLineEnd($0) }
    guard before.allSatisfy(mayOpenLine) else { return false }
    let after = bytes[end...].prefix { !isLineEnd($0) }
    return beginsBlock(Array(replacement.utf8) + after.prefix(longestMarker))
  }

  /// A number of a list item has nine digits at most, indented code four spaces before it.
  private static let longestMarker = 16

  private static func beginsBlock(_ line: [UInt8]) -> Bool {
    let indentation = line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if indentation.count > 3 || indentation.contains(UInt8(ascii: "\t")) { return true }
    let words = line.dropFirst(indentation.count)
    if let first = words.first, "#-+=>*_`~|<[".utf8.contains(first) { return true }
    let digits = words.prefix { $0 &- 0x30 < 10 }
    guard (1...9).contains(digits.count), let sign = words.dropFirst(digits.count).first else { return false }
    return sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func mayOpenLine(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "#"),
      UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
