import SaysoReports
import SaysoText

/// Sets the lines of an overview: nothing of the policy reaches the terminal raw, and no line is longer than the page.
struct OverviewPage {
  private let style: TextStyle

  init(_ style: TextStyle) { self.style = style }

  func title(_ text: String) -> [String] { self.text(text, indent: 0, tone: .clear) }

  func text(_ text: String, indent: Int, tone: Tone? = nil) -> [String] {
    wrapped(text, indent).map { blank(indent) + painted($0, tone) }
  }

  /// A point of a list.
  func item(_ text: String, indent: Int) -> [String] {
    let bullet = style.unicode ? "• " : "- "
    return wrapped(text, indent + 2).enumerated().map { blank(indent) + ($0.offset == 0 ? bullet : "  ") + $0.element }
  }

  /// A label and what belongs to it, in a column of its own; a label that is too long has a line to itself.
  func labelled(_ label: String, _ text: String, indent: Int, column: Int, tone: Tone = .quiet) -> [String] {
    let labels = wrapped(label, indent)
    let lines = wrapped(text, column)
    let width = labels.last.map(DisplayWidth.columns) ?? 0
    guard labels.count == 1, indent + width < column else {
      return labels.map { blank(indent) + painted($0, tone) } + lines.map { blank(column) + $0 }
    }
    let first = blank(indent) + painted(labels[0], tone) + blank(column - indent - width)
    return lines.enumerated().map { ($0.offset == 0 ? first : blank(column)) + $0.element }
  }

  private func wrapped(_ text: String, _ indent: Int) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - indent)
  }

  private func painted(_ line: String, _ tone: Tone?) -> String { tone.map { style.paint(line, $0) } ?? line }
  private func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
}
