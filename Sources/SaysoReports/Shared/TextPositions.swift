import SaysoModel

/// Where bytes of a post's text stand in the file it was read from.
///
/// Lines end at LF, as the readers number them. Columns count from 1. The first line starts at the origin's column,
/// which counts bytes; on every other line columns start at 1.
///
/// Of a text that does not stand in the file as it is (``isVerbatim``), every place is the one where it begins: a line
/// break that was written `\n` begins no line of the file, and would lead into the next record.
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
  /// Whether places in the text are places in the file. The lines of an archive's member are none of the archive; and
  /// what a reader sees of markup is not what stands there, which `Report.inSource` gives.
  let isVerbatim: Bool

  init(_ post: Post) {
    text = post.text
    let origin = post.origin ?? Origin(file: "", isVerbatim: true)
    self.origin = origin
    isVerbatim = origin.isVerbatim && origin.member == nil && post.sourceMap == nil
  }

  var whole: Range<Int> { 0..<text.utf8.count }

  /// The place of a byte offset, which is held within the text.
  func position(_ offset: Int) -> Position {
    guard isVerbatim else {
      return Position(line: origin.line, utf8Column: origin.column, utf16Column: origin.column, utf16Offset: 0)
    }
    let bytes = text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: min(max(offset, 0), bytes.count))
    var line = origin.line
    var column = origin.column
    var lineStart = bytes.startIndex
    var index = bytes.startIndex
    while index < end {
      let byte = bytes[index]
      index = bytes.index(after: index)
      if byte == 0x0A {
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
