import SaysoText

/// What files turned out to be, for a person.
public struct DetectionText {
  private let style: TextStyle

  public init(style: TextStyle) { self.style = style }

  public func text(_ files: [DetectedFile]) -> String {
    files.map { ($0.lines.flatMap(wrapped) + [""]).joined(separator: "\n") }.joined(separator: "\n")
  }

  private func wrapped(_ line: DetectionLine) -> [String] {
    let margin = String(repeating: " ", count: line.indent)
    return Paragraph.wrap(style.terminal.line(line.text), width: style.width - line.indent).map { margin + $0 }
  }
}

private struct DetectionLine {
  let indent: Int
  let text: String

  init(_ indent: Int, _ text: String) { (self.indent, self.text) = (indent, text) }
}

extension DetectedFile {
  fileprivate var lines: [DetectionLine] {
    var lines = [DetectionLine(0, file)]
    for part in parts { lines += part.lines }
    let groups = passedOver.groups
    if groups.map(\.names) == [[file]], parts.isEmpty {
      return lines + groups.map { DetectionLine(2, "It holds no posts: \($0.reason).") }
    }
    if !groups.isEmpty {
      let count = groups.reduce(0) { $0 + $1.count }
      lines.append(DetectionLine(2, "\(count) \(count == 1 ? "file" : "files") without posts:"))
    }
    for group in groups {
      let number = group.count == 1 ? "" : "\(group.count) files, "
      lines.append(DetectionLine(4, "\(number)\(group.words(atMost: 100)): \(group.reason)"))
    }
    if parts.isEmpty, groups.isEmpty { lines.append(DetectionLine(2, "It holds no files.")) }
    return lines
  }
}

extension DetectedPart {
  fileprivate var lines: [DetectionLine] {
    let indent = member == nil ? 2 : 4
    return (member.map { [DetectionLine(2, $0)] } ?? []) + sentences.map { DetectionLine(indent, $0) }
  }

  private var sentences: [String] {
    switch content {
    case .failed(let reason): return [reason]
    case .posts(let guess, let rows):
      var sentences = [
        "\(guess.format): \(rows.words), confidence \(guess.confidence)",
        "It is \(guess.title), because \(guess.reason).",
      ]
      for other in alternatives {
        sentences.append(
          "It could also be \(other.format), confidence \(other.confidence), because \(other.reason).")
      }
      return sentences + notes
    }
  }
}

extension DetectedPart.Rows {
  fileprivate var words: String {
    var words = ["\(rows) \(rows == 1 ? "row" : "rows")"]
    if skipped > 0 { words.append("\(skipped) skipped") }
    if failed > 0 { words.append("\(failed) that can't be read") }
    return words.joined(separator: ", ")
  }
}
