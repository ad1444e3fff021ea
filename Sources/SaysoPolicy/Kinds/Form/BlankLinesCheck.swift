import SaysoModel
import SaysoText

/// Whether the post is not drawn out by empty lines.
struct BlankLinesCheck: FormCheck {
  static let shape = ElementShape(
    "blank-lines",
    summary:
      "No more than so many blank lines in a row. A line with nothing but dots, dashes or invisible characters is blank, too.",
    attributes: [.required("at-most", .integer(0...100), "How many.")])

  let leaf: LeafID
  private let atMost: Int

  init(_ element: PolicyElement, _ decoding: inout Decoding) {
    leaf = Self.leaf(element, &decoding)
    atMost = element.number("at-most") ?? .max
  }

  static func explanation(_ element: PolicyElement) -> String {
    "more than \(EnglishNumber.of(element.number("at-most") ?? .max, "blank line stands", "blank lines stand")) in a row"
  }

  func outcomes(_ scene: Scene) -> [KindOutcome] {
    let runs = self.runs(scene)
    guard let longest = runs.map(\.count).max() else { return [] }
    let lines = EnglishNumber.of(longest, "blank line stands", "blank lines stand")
    return [
      KindOutcome(
        .yes, hits: runs.map { hit(.text, $0.range) },
        reason: "\(lines) in a row; at most \(EnglishNumber.of(atMost, "is", "are")) wanted.")
    ]
  }

  /// A blank line and the one before it end in a line feed each.
  func need(_ scene: Scene) -> ScreenNeed { .form(.moreLineFeeds(0)) }

  func suggestion(_ outcome: KindOutcome, _ scene: Scene) -> SuggestedEdit? {
    let wanted = Set(outcome.hits.map(\.span.range))
    let edits = runs(scene).filter { wanted.contains($0.range) }.map {
      SuggestedEdit(range: $0.range, replacement: String(repeating: "\n", count: atMost))
    }
    return scene.scan.joined(edits)
  }

  private struct Run {
    /// From the start of the first blank line to the start of the line after the last.
    let range: Range<Int>
    let count: Int
  }

  /// Blank lines at the very end are no run: platforms cut them off.
  private func runs(_ scene: Scene) -> [Run] {
    guard let text = scene.scan.text(of: .text) else { return [] }
    var runs: [Run] = []
    var first: Int?
    var count = 0
    for line in MeasuredText(text).lines(to: text.bytes.count) {
      if Self.isBlank(String(decoding: text.bytes[line], as: UTF8.self)) {
        first = first ?? line.lowerBound
        count += 1
      } else {
        if let first, count > atMost { runs.append(Run(range: first..<line.lowerBound, count: count)) }
        (first, count) = (nil, 0)
      }
    }
    return runs
  }

  private static func isBlank(_ line: String) -> Bool {
    line.unicodeScalars.count <= 40
      && line.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint || $0 == "\u{2800}" || $0 == "."
          || $0 == "·" || $0 == "•" || $0 == "-" || $0 == "_" || $0 == "—"
      }
  }
}
