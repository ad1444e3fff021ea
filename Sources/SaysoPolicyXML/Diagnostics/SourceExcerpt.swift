import SaysoText

/// A line of a policy with a caret under the place that is meant, cut so that it fits.
struct SourceExcerpt {
  /// In columns of a terminal.
  static let widthLimit = 100
  private static let indent = "    "
  private static let ellipsis = "…"

  private struct Cell {
    let text: String
    /// In columns of a terminal.
    let width: Int
    /// In UTF-8 bytes from the beginning of the text.
    let offset: Int
  }

  let line: String
  let caretLine: String?

  /// - Parameter column: Counted from 1 in UTF-8 bytes.
  init(_ text: String, column: Int?) {
    let cells = Self.cells(text)
    let target = column.map { column in
      column > text.utf8.count ? cells.count : cells.lastIndex { $0.offset < column } ?? 0
    }
    let leading = cells.prefix { $0.text == " " }.count
    let first = Self.firstShown(cells, target: target ?? leading, leading: min(leading, target ?? leading))
    let start = first > leading ? Self.ellipsis : ""
    let room = Self.widthLimit - Self.indent.count - start.count - Self.ellipsis.count
    var last = first
    var width = 0
    while last < cells.count, width + cells[last].width <= room {
      width += cells[last].width
      last += 1
    }
    line = Self.indent + start + cells[first..<last].map(\.text).joined() + (last < cells.count ? Self.ellipsis : "")
    caretLine = target.map { target in
      let before = cells[first..<max(first, min(target, last))].reduce(start.count) { $0 + $1.width }
      return Self.indent + String(repeating: " ", count: before) + "^"
    }
  }

  /// The text character by character; a tab is a space.
  private static func cells(_ text: String) -> [Cell] {
    var offset = 0
    return text.map { character in
      defer { offset += character.utf8.count }
      let shown = character == "\t" ? " " : TerminalText(unicode: true).visible(character)
      return Cell(text: shown, width: DisplayWidth.columns(shown), offset: offset)
    }
  }

  /// The line from its first word, or from so far before the caret that it stands in the middle.
  private static func firstShown(_ cells: [Cell], target: Int, leading: Int) -> Int {
    let half = widthLimit / 2
    let width = cells[leading..<max(leading, target)].reduce(0) { $0 + $1.width }
    guard width > widthLimit - indent.count - 10 else { return leading }
    var first = target
    var before = 0
    while first > leading, before < half {
      first -= 1
      before += cells[first].width
    }
    return first
  }
}
