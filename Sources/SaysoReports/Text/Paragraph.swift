/// Breaks prose into lines of at most so many columns.
enum Paragraph {
  /// Breaks at blanks; a word longer than a line is broken between characters. Never returns an empty list.
  static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(width, 8)
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(separator: " ") {
      for piece in pieces(word, width) {
        let length = DisplayWidth.columns(piece)
        if !line.isEmpty, columns + 1 + length > width {
          lines.append(line)
          line = ""
          columns = 0
        }
        columns += length + (line.isEmpty ? 0 : 1)
        line += line.isEmpty ? piece : " " + piece
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  private static func pieces(_ word: Substring, _ width: Int) -> [String] {
    guard DisplayWidth.columns(String(word)) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var columns = 0
    for character in word {
      let length = DisplayWidth.columns(character)
      if columns + length > width {
        pieces.append(piece)
        piece = ""
        columns = 0
      }
      piece.append(character)
      columns += length
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
