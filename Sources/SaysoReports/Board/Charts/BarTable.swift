import SaysoModel

/// Bars by name: a table, so that it is read aloud as one, with a drawing in each row.
struct BarTable {
  struct Row {
    let name: HTML
    let tally: VerdictTally
    /// Behind the counts, such as `of 430 posts`.
    var note = ""
  }

  let heads: (name: String, count: String)
  let rows: [Row]
  let total: VerdictTally
  var totalNote = ""

  private static let width = 1000

  var html: HTML {
    let highest = max(1, rows.map(\.tally.open).max() ?? 1)
    let body = rows.map { row in
      HTML.element(
        .tr,
        [
          .element(.th, [HTMLAttribute(.scope, "row")], [row.name]), .element(.td, [bar(row.tally, highest)]),
          .element(.td, words(row.tally, row.note)),
        ])
    }
    let sum = HTML.element(
      .tr,
      [
        .element(.th, [HTMLAttribute(.scope, "row")], "All"), .element(.td, ""),
        .element(.td, words(total, totalNote)),
      ])
    return .element(
      .table, [.class("bar-table")],
      [
        .element(
          .thead,
          [
            .element(
              .tr,
              [
                .element(.th, [HTMLAttribute(.scope, "col")], heads.name),
                .element(.th, [HTMLAttribute(.scope, "col")], [.element(.span, [.class("unseen")], "Bar")]),
                .element(.th, [HTMLAttribute(.scope, "col")], heads.count),
              ])
          ]), .element(.tbody, body), .element(.tfoot, [sum]),
      ])
  }

  private func words(_ tally: VerdictTally, _ note: String) -> String {
    let open = BoardWords.tally(tally)
    let counts = open.isEmpty ? "nothing to look at" : open
    return note.isEmpty ? counts : "\(counts), \(note)"
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
