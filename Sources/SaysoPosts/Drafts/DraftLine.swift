/// One line of a draft without its end.
struct DraftLine {
  /// Counted from 1.
  let number: Int
  /// The column of its first character: 4 behind a byte order mark, else 1.
  let column: Int
  let text: Substring

  /// `---` alone: opens and closes front matter, and separates the parts of a thread.
  var isSeparator: Bool {
    text.hasPrefix("---") && text.utf8.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// `text` ends its lines with LF or CRLF.
  static func lines(of text: String, column: Int) -> [DraftLine] {
    // A CRLF is one Character: split on scalars.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let content = line.last == "\r" ? line.dropLast() : line
      return DraftLine(number: index + 1, column: index == 0 ? column : 1, text: Substring(content))
    }
  }
}
