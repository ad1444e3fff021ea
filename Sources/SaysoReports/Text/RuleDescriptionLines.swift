import SaysoText

/// A rule in plain English below what it found.
struct RuleDescriptionLines {
  let description: RuleDescription
  let style: TextStyle
  private static let indent = 4
  /// Deeper points stand no further to the right, or a nest of conditions would run out of the page.
  private static let deepest = 16
  private static let mostNearMisses = 3

  /// What the rule is for, where no finding says it.
  var sentence: [String] { text("\(description.clause): “\(description.sentence)”", Self.indent) }

  var lines: [String] {
    description.parts.flatMap { part in
      [""] + heading(part.heading) + part.sentences.flatMap { text($0, Self.indent + 2) }
        + points(part.points, Self.indent + 2)
    } + nearMisses
  }

  private var nearMisses: [String] {
    let shown = description.nearMisses.prefix(Self.mostNearMisses)
    guard !shown.isEmpty else { return [] }
    return [""] + heading("Examples that come near and keep it") + shown.flatMap(lines)
  }

  private func lines(_ miss: RuleDescription.NearMiss) -> [String] {
    let circumstances = miss.circumstances.isEmpty ? "" : " (\(miss.circumstances.joined(separator: ", ")))"
    let found = miss.found.isEmpty ? [] : ["Found: \(miss.found.map { "“\($0)”" }.joined(separator: ", "))."]
    return item("“\(miss.text)”\(circumstances)", Self.indent + 2)
      + (found + miss.reasons).flatMap { text($0, Self.indent + 6) }
  }

  private func points(_ points: [RuleDescription.Point], _ indent: Int) -> [String] {
    points.flatMap { point in
      item(point.points.isEmpty ? point.text : "\(point.text):", indent)
        + self.points(point.points, min(indent + 2, Self.deepest))
    }
  }

  private func heading(_ text: String) -> [String] {
    wrapped(text, Self.indent).map { blank(Self.indent) + style.paint($0, .quiet) }
  }

  private func text(_ text: String, _ indent: Int) -> [String] { wrapped(text, indent).map { blank(indent) + $0 } }

  private func item(_ text: String, _ indent: Int) -> [String] {
    let bullet = style.unicode ? "• " : "- "
    return wrapped(text, indent + 2).enumerated().map { blank(indent) + ($0.offset == 0 ? bullet : "  ") + $0.element }
  }

  private func wrapped(_ text: String, _ indent: Int) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - indent)
  }

  private func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
}
