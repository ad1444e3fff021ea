import SaysoModel

/// Posts to look at by platform, most first.
struct PlatformChart {
  let platforms: [String: VerdictTally]
  let most: Int

  var html: HTML {
    let named = platforms.filter { !$0.key.isEmpty }.sorted { left, right in
      if left.value.open != right.value.open { return left.value.open > right.value.open }
      return (right.value.total, left.key) < (left.value.total, right.key)
    }
    var rows = named.prefix(most).map { row(.text(BoardWords.platform($0.key)), $0.value) }
    let rest = named.dropFirst(most)
    if !rest.isEmpty {
      let name = BoardWords.count(rest.count, "other platform", "other platforms")
      rows.append(row(.text(name), rest.reduce(VerdictTally()) { $0 + $1.value }))
    }
    if let untold = platforms[""] { rows.append(row(.text(BoardWords.notTold), untold)) }
    let total = platforms.values.reduce(VerdictTally(), +)
    return ChartFigure(
      name: "platforms", title: "By platform", summary: "Posts to look at, of all posts checked there.",
      drawing: [
        BarTable(heads: ("Platform", "Posts"), rows: rows, total: total, totalNote: note(total)).html
      ]
    ).html
  }

  private func row(_ name: HTML, _ tally: VerdictTally) -> BarTable.Row {
    BarTable.Row(name: name, tally: tally, note: note(tally))
  }

  private func note(_ tally: VerdictTally) -> String { "of \(BoardWords.posts(tally.total))" }
}
