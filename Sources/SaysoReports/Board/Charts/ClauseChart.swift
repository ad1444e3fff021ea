import SaysoModel

/// Findings and open questions by clause, worst first.
struct ClauseChart {
  let selection: BoardSelection
  let anchors: BoardAnchors

  var html: HTML {
    let rows = selection.clauses.map { clause in
      BarTable.Row(
        name: .element(
          .a, [.href(.fragment(anchors.clause(clause.reference)))], BoardWords.clause(clause.reference)),
        tally: clause.tally)
    }
    return ChartFigure(
      name: "clauses", title: "By clause", summary: "Findings and open questions; a post may have several.",
      drawing: rows.isEmpty
        ? []
        : [BarTable(title: "Clause", rows: rows, total: selection.tally).html]
    ).html
  }
}
