import SaysoModel
import SaysoText

/// A text cut into rows that fit the terminal, with the places that findings are about underlined.
package struct DraftLines {
  /// A stretch to underline. `number` is the finding's, shown under the underline when there are several.
  package struct Mark: Hashable {
    let range: Range<Int>
    let number: Int?
    let tone: Tone

    package init(range: Range<Int>, number: Int?, tone: Tone) {
      self.range = range
      self.number = number
      self.tone = tone
    }
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
  /// Places beyond those that anybody would look at one by one.
  private let unshownMarks: Int
  /// The number of the text's first line in its file.
  let firstLine: Int
  /// The number of every line, where they don't simply follow the first.
  private let numbers: [Int]?
  private let lines: [[Cell]]

  package init(_ text: String, marks: [Mark], firstLine: Int, numbers: [Int]? = nil, style: TextStyle) {
    self.style = style
    let first = marks.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }.prefix(Self.mostMarks)
    self.marks = Self.merged(Array(first))
    unshownMarks = marks.count - first.count
    self.firstLine = firstLine
    self.numbers = numbers
    lines = Self.lines(text, style.terminal)
  }

  /// Overlapping stretches of one finding are one.
  private static func merged(_ marks: [Mark]) -> [Mark] {
    var merged: [Mark] = []
    for mark in marks {
      guard let index = merged.lastIndex(where: { $0.number == mark.number && $0.range.overlaps(mark.range) }) else {
        merged.append(mark)
        continue
      }
      let range = merged[index].range.lowerBound..<max(merged[index].range.upperBound, mark.range.upperBound)
      merged[index] = Mark(range: range, number: mark.number, tone: merged[index].tone)
    }
    return merged
  }

  /// What the terminal shows in one row: a line of the text, or a part of one.
  private struct Row {
    let line: Int
    let cells: ArraySlice<Cell>
  }

  /// A longer text is shown only around its marks.
  private static let mostMarks = 60
  private static let mostLines = 8
  private static let mostRows = 14
  private static let context = 1
  private static let unmarkedRows = 3

  package var rendered: [String] {
    unshownMarks == 0 ? shownRows : shownRows + ["  " + style.terminal.line("… and \(unshownMarks) more places.")]
  }

  private var shownRows: [String] {
    let whole = rows(width: style.width - 2)
    if lines.count <= Self.mostLines, whole.count <= Self.mostRows {
      return whole.flatMap { rendered($0, gutter: "  ") }
    }
    return excerpt
  }

  private var excerpt: [String] {
    let numberWidth = String(number(of: lines.count - 1)).count
    let rows = rows(width: style.width - numberWidth - 4)
    let gap = "  " + style.terminal.line("…")
    var output: [String] = []
    var previous = -1
    for index in shown(rows) {
      if index > previous + 1 { output.append(gap) }
      let isNew = previous < 0 || rows[previous].line != rows[index].line
      let number = isNew ? String(self.number(of: rows[index].line)) : ""
      let gutter = String(repeating: " ", count: 2 + numberWidth - number.count) + number + "  "
      output += rendered(rows[index], gutter: gutter)
      previous = index
    }
    return previous < rows.count - 1 ? output + [gap] : output
  }

  private func number(of line: Int) -> Int {
    guard let numbers, numbers.indices.contains(line) else { return firstLine + line }
    return numbers[line]
  }

  private func shown(_ rows: [Row]) -> [Int] {
    let marked = rows.indices.filter { index in rows[index].cells.contains { !marks(on: $0).isEmpty } }
    guard !marked.isEmpty else { return Array(rows.indices.prefix(Self.unmarkedRows)) }
    let near = Set(marked.flatMap { $0 - Self.context...$0 + Self.context })
    return rows.indices.filter(near.contains)
  }

  private func rows(width: Int) -> [Row] {
    lines.enumerated().flatMap { index, line in wrapped(line, width: width).map { Row(line: index, cells: $0) } }
  }

  private func rendered(_ row: Row, gutter: String) -> [String] {
    let blank = String(repeating: " ", count: gutter.count)
    let lead = gutter == blank ? blank : style.paint(gutter, .quiet)
    return [trimmingEnd(lead + painted(row.cells))] + underlines(row.cells).map { trimmingEnd(blank + $0) }
  }

  private func painted(_ row: ArraySlice<Cell>) -> String {
    runs(row) { cell, _ in cell.shown }
  }

  /// The row with each stretch of one tone painted at once.
  private func runs(_ row: ArraySlice<Cell>, _ show: (Cell, Tone?) -> String) -> String {
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
      run += show(cell, next)
    }
    return output + (tone.map { style.paint(run, $0) } ?? run)
  }

  /// The line of carets, and the line of numbers when findings are numbered; none when nothing is marked.
  private func underlines(_ row: ArraySlice<Cell>) -> [String] {
    guard row.contains(where: { !marks(on: $0).isEmpty }) else { return [] }
    let carets = runs(row) { String(repeating: $1 == nil ? " " : "^", count: $0.columns) }
    let quoted = quotedIfReordered(row)
    let labels = labels(row)
    return labels.isEmpty ? [carets + quoted] : [carets + quoted, labels]
  }

  private func labels(_ row: ArraySlice<Cell>) -> String {
    var labels = ""
    var column = 0
    var labelled: Set<Mark> = []
    for cell in row {
      for mark in marks(on: cell) where labelled.insert(mark).inserted {
        guard let number = mark.number else { continue }
        let gap = max(column - labels.count, labels.isEmpty ? 0 : 1)
        labels += String(repeating: " ", count: gap) + String(number)
      }
      column += cell.columns
    }
    return labels
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
      defer { offset += character.utf8.count }
      if character == "\n" || character == "\r\n" || character == "\r" {
        lines.append([])
        column = 0
        continue
      }
      for cell in cells(character, offset, column, terminal) {
        lines[lines.count - 1].append(cell)
        column += cell.columns
      }
    }
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// One cell; without Unicode one for every scalar, since each is written out by its number.
  private static func cells(_ character: Character, _ offset: Int, _ column: Int, _ terminal: TerminalText) -> [Cell] {
    if character == "\t" {
      let columns = 4 - column % 4
      return [Cell(shown: String(repeating: " ", count: columns), columns: columns, bytes: offset..<offset + 1)]
    }
    if terminal.unicode {
      let shown = terminal.visible(character)
      let bytes = offset..<offset + character.utf8.count
      return [Cell(shown: shown, columns: DisplayWidth.columns(shown), bytes: bytes)]
    }
    var start = offset
    return character.unicodeScalars.map { scalar in
      let bytes = start..<start + String(scalar).utf8.count
      start = bytes.upperBound
      let shown = terminal.visible(scalar)
      return Cell(shown: shown, columns: shown.count, bytes: bytes)
    }
  }
}
