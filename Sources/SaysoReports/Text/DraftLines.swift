import SaysoModel

/// A text cut into rows that fit the terminal, with the places that findings are about underlined.
struct DraftLines {
  /// A stretch to underline. `number` is the finding's, shown under the underline when there are several.
  struct Mark {
    let range: Range<Int>
    let number: Int?
    let tone: Tone
  }

  /// One character as it is shown.
  private struct Cell {
    let shown: String
    let columns: Int
    let bytes: Range<Int>
    var isBlank: Bool { shown == " " }
  }

  let style: TextStyle
  let marks: [Mark]
  /// The number of the text's first line in its file.
  let firstLine: Int
  private let lines: [[Cell]]

  init(_ text: String, marks: [Mark], firstLine: Int, style: TextStyle) {
    self.style = style
    self.marks = marks
    self.firstLine = firstLine
    lines = Self.lines(text, style.terminal)
  }

  /// A text of more lines is shown only around its marks.
  private static let longText = 8
  private static let context = 1

  var rendered: [String] {
    guard lines.count > Self.longText else { return lines.flatMap { rows($0, gutter: "  ") } }
    let numberWidth = String(firstLine + lines.count - 1).count
    var output: [String] = []
    var previous = -1
    for index in shownLines() {
      if index > previous + 1 { output.append("  " + style.terminal.line("…")) }
      let number = String(firstLine + index)
      let gutter = String(repeating: " ", count: 2 + numberWidth - number.count) + number + "  "
      output += rows(lines[index], gutter: gutter)
      previous = index
    }
    if previous < lines.count - 1 { output.append("  " + style.terminal.line("…")) }
    return output
  }

  private func shownLines() -> [Int] {
    let marked = lines.indices.filter { index in lines[index].contains { !marks(on: $0).isEmpty } }
    guard !marked.isEmpty else { return Array(0..<min(3, lines.count)) }
    return lines.indices.filter { index in marked.contains { abs($0 - index) <= Self.context } }
  }

  private func rows(_ line: [Cell], gutter: String) -> [String] {
    let blank = String(repeating: " ", count: gutter.count)
    var output: [String] = []
    for row in wrapped(line, width: style.width - gutter.count) {
      let lead = output.isEmpty ? style.paint(gutter, .quiet) : blank
      output.append(trimmingEnd(lead + painted(row)))
      for under in underlines(row) { output.append(trimmingEnd(blank + under)) }
    }
    return output
  }

  private func painted(_ row: ArraySlice<Cell>) -> String {
    var output = ""
    var run = ""
    var tone: Tone?
    for cell in row {
      let next = marks(on: cell).first?.tone
      if next != tone {
        output += tone.map { style.paint(run, $0) } ?? run
        run = ""
        tone = next
      }
      run += cell.shown
    }
    return output + (tone.map { style.paint(run, $0) } ?? run)
  }

  /// The line of carets, and the line of numbers when findings are numbered; none when nothing is marked.
  private func underlines(_ row: ArraySlice<Cell>) -> [String] {
    var carets = ""
    var labels = ""
    var column = 0
    var labelled: Set<Int> = []
    for cell in row {
      let marks = marks(on: cell)
      let sign = marks.first.map { style.paint(String(repeating: "^", count: cell.columns), $0.tone) }
      carets += sign ?? String(repeating: " ", count: cell.columns)
      for number in marks.compactMap(\.number) where labelled.insert(number).inserted {
        let gap = max(column - labels.count, labels.isEmpty ? 0 : 1)
        labels += String(repeating: " ", count: gap) + String(number)
      }
      column += cell.columns
    }
    guard carets.contains("^") else { return [] }
    let quoted = quotedIfReordered(row)
    return labels.isEmpty ? [carets + quoted] : [carets + quoted, labels]
  }

  /// A terminal may reorder right-to-left text, and then no column is sure: say which characters are meant.
  private func quotedIfReordered(_ row: ArraySlice<Cell>) -> String {
    guard DisplayWidth.isRightToLeft(row.map(\.shown).joined()) else { return "" }
    let marked = row.filter { !marks(on: $0).isEmpty }.map(\.shown).joined()
    return style.terminal.line("  “") + marked + style.terminal.line("”")
  }

  private func marks(on cell: Cell) -> [Mark] { marks.filter { $0.range.overlaps(cell.bytes) } }

  /// Breaks at the last blank that fits, else between characters. An empty line is one empty row.
  private func wrapped(_ line: [Cell], width: Int) -> [ArraySlice<Cell>] {
    var rows: [ArraySlice<Cell>] = []
    var start = 0
    while true {
      var end = start
      var columns = 0
      while end < line.count, columns + line[end].columns <= width {
        columns += line[end].columns
        end += 1
      }
      if end >= line.count { return rows + [line[start...]] }
      if let blank = line[start..<end].lastIndex(where: \.isBlank), blank > start { end = blank + 1 }
      end = max(end, start + 1)
      rows.append(line[start..<end])
      start = end
    }
  }

  private func trimmingEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func lines(_ text: String, _ terminal: TerminalText) -> [[Cell]] {
    var lines: [[Cell]] = [[]]
    var offset = 0
    var column = 0
    for character in text {
      let bytes = offset..<(offset + character.utf8.count)
      offset = bytes.upperBound
      if character == "\n" || character == "\r\n" || character == "\r" {
        lines.append([])
        column = 0
        continue
      }
      let cell = cell(character, bytes, column, terminal)
      lines[lines.count - 1].append(cell)
      column += cell.columns
    }
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func cell(_ character: Character, _ bytes: Range<Int>, _ column: Int, _ terminal: TerminalText) -> Cell
  {
    if character == "\t" {
      let columns = 4 - column % 4
      return Cell(shown: String(repeating: " ", count: columns), columns: columns, bytes: bytes)
    }
    let shown = terminal.visible(character)
    return Cell(shown: shown, columns: DisplayWidth.columns(shown), bytes: bytes)
  }
}
