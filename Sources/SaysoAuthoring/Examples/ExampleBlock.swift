import SaysoCalendar
import SaysoModel
import SaysoPolicy
import SaysoReports
import SaysoText

/// One example that does not hold: where it stands, what it wants, the post with the places underlined, and why.
struct ExampleBlock {
  private let result: ExampleResult
  private let policy: Policy
  private let style: TextStyle

  init(_ result: ExampleResult, _ policy: Policy, _ style: TextStyle) {
    self.result = result
    self.policy = policy
    self.style = style
  }

  private var example: Example { result.example }

  var lines: [String] {
    let place = style.terminal.line("\(example.location.file):\(example.location.line)")
    var lines = [style.paint(place, .block)]
    lines += result.failures.flatMap { wrapped($0.sentence(for: example, quoting: result.post), indent: 2) }
    if let note = example.note { lines += wrapped("(\(note))", indent: 2) }
    lines += wrapped(circumstances, indent: 2, tone: .quiet)
    lines += post
    guard !result.reasons.isEmpty else { return lines }
    return lines + [""] + result.reasons.enumerated().flatMap { reason($0.element, isFirst: $0.offset == 0) }
  }

  private var circumstances: String {
    let post = example.post
    let kind = [post.kind?.rawValue, post.reference?.ownership.map { "of \($0.rawValue)" }].compactMap(\.self)
    let facts: [String?] = [
      post.author.map { "as \($0)" }, post.platform.map { "on \($0)" }, post.account.map { "account \($0)" },
      kind.isEmpty ? nil : kind.joined(separator: " "), post.language.map { "in \($0)" },
      post.paid == true ? "paid" : nil, post.publishAt.map(MomentFormat(zone: policy.zone).withWeekday),
    ]
    return facts.compactMap(\.self).joined(separator: " · ")
  }

  private var post: [String] {
    for failure in result.failures {
      guard case .otherPlaces(let expected, let found) = failure else { continue }
      return ["", "  " + style.paint("Expected", .quiet)] + draft(expected, .clear)
        + ["  " + style.paint("Found", .quiet)] + draft(found, .block)
    }
    if !result.found.isEmpty { return [""] + draft(result.found, .block) }
    return [""] + draft(example.hits.map(\.range), .clear)
  }

  private func draft(_ places: [Range<Int>], _ tone: Tone) -> [String] {
    let marks = places.map { DraftLines.Mark(range: $0, number: nil, tone: tone) }
    var inner = style
    inner.width = style.width - 2
    return DraftLines(result.post.text, marks: marks, firstLine: 1, style: inner).rendered.map { "  " + $0 }
  }

  private func reason(_ text: String, isFirst: Bool) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - 11).enumerated().map { index, line in
      "  " + (isFirst && index == 0 ? style.paint("Why", .quiet) + "      " : "         ") + line
    }
  }

  private func wrapped(_ text: String, indent: Int, tone: Tone? = nil) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - indent).map { line in
      String(repeating: " ", count: indent) + (tone.map { style.paint(line, $0) } ?? line)
    }
  }
}
