import SaysoModel

/// Where bytes of a post's text stand in the file it was read from.
///
/// Lines end at LF, CR LF or CR. Columns count from 1. The first line starts at the origin's column, which counts
/// bytes; on every other line columns start at 1.
struct TextPositions {
  struct Position: Hashable {
    let line: Int
    let utf8Column: Int
    let utf16Column: Int
    /// UTF-16 code units before it in the post's text.
    let utf16Offset: Int
  }

  private let text: String
  private let origin: Origin

  init(_ post: Post) {
    text = post.text
    origin = post.origin ?? Origin(file: "")
  }

  var whole: Range<Int> { 0..<text.utf8.count }

  /// The place of a byte offset, which is held within the text.
  func position(_ offset: Int) -> Position {
    let bytes = text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: min(max(offset, 0), bytes.count))
    var line = origin.line
    var column = origin.column
    var lineStart = bytes.startIndex
    var index = bytes.startIndex
    while index < end {
      let byte = bytes[index]
      index = bytes.index(after: index)
      let isBreak = byte == 0x0A || byte == 0x0D && !(index < bytes.endIndex && bytes[index] == 0x0A)
      if isBreak {
        line += 1
        column = 1
        lineStart = index
      }
    }
    return Position(
      line: line, utf8Column: column + bytes.distance(from: lineStart, to: end),
      utf16Column: column + text.utf16.distance(from: lineStart, to: end),
      utf16Offset: text.utf16.distance(from: text.utf16.startIndex, to: end))
  }
}
