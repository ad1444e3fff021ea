import SaysoModel

/// Bars by name: a table, so that it is read aloud as one, with a drawing in each row.
struct BarTable {
  struct Row {
    let name: HTML
    let tally: VerdictTally
  }

  /// What the rows are, such as `Platform`.
  let title: String
  let rows: [Row]
  let total: VerdictTally
  /// The heading of a last column with all posts, those that are OK among them; none without it.
  var all: String?

  private static let width = 1000

  var html: HTML {
    let highest = max(1, rows.map(\.tally.open).max() ?? 1)
    let body = rows.map { line($0.name, bar($0.tally, highest), $0.tally) }
    return .element(
      .table, [.class("bar-table")],
      [
        .element(.thead, [.element(.tr, heads)]), .element(.tbody, body),
        .element(.tfoot, [line("All", .nothing, total)]),
      ])
  }

  /// Verdicts that anything in the table has.
  private var verdicts: [Verdict] {
    VerdictTally.worstFirst.filter { verdict in
      verdict != .clear && (total[verdict] > 0 || rows.contains { $0.tally[verdict] > 0 })
    }
  }

  private var heads: [HTML] {
    let scope = HTMLAttribute(.scope, "col")
    let counts = verdicts.map { verdict in
      HTML.element(
        .th, [scope, .class("count")],
        [ChartFigure.swatch("bar \(BoardWords.style(verdict))"), .text(BoardWords.verdict(verdict))])
    }
    return [
      .element(.th, [scope], title), .element(.th, [scope], [.element(.span, [.class("unseen")], "Bar")]),
    ] + counts + (all.map { [.element(.th, [scope, .class("count")], $0)] } ?? [])
  }

  private func line(_ name: HTML, _ bar: HTML, _ tally: VerdictTally) -> HTML {
    func cell(_ number: Int, _ label: String) -> HTML {
      .element(
        .td, [.class(number == 0 ? "count zero" : "count"), HTMLAttribute(.dataLabel, label)],
        BoardWords.number(number))
    }
    let counts = verdicts.map { cell(tally[$0], BoardWords.lowered($0)) }
    return .element(
      .tr,
      [.element(.th, [HTMLAttribute(.scope, "row")], [name]), .element(.td, [.class("line")], [bar])] + counts
        + (all.map { [cell(tally.total, $0.lowercased())] } ?? []))
  }

  /// Worst first from the left.
  private func bar(_ tally: VerdictTally, _ highest: Int) -> HTML {
    var left = 0
    let pieces = VerdictTally.worstFirst.compactMap { verdict -> HTML? in
      guard verdict != .clear, tally[verdict] > 0 else { return nil }
      let width = max(8, tally[verdict] * Self.width / highest)
      defer { left += width }
      return ChartFigure.rect("bar \(BoardWords.style(verdict))", left, 0, width, 10)
    }
    return .element(
      .svg,
      [
        .class("bar-line"), HTMLAttribute(.viewBox, "0 0 \(Self.width + 32) 10"),
        HTMLAttribute(.preserveAspectRatio, "none"), HTMLAttribute(.ariaHidden, "true"),
        HTMLAttribute(.focusable, "false"),
      ], pieces)
  }
}
