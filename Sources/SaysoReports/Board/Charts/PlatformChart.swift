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
    var rows = named.prefix(most).map { BarTable.Row(name: .text(BoardWords.platform($0.key)), tally: $0.value) }
    let rest = named.dropFirst(most)
    if !rest.isEmpty {
      let name = BoardWords.count(rest.count, "other platform", "other platforms")
      rows.append(BarTable.Row(name: .text(name), tally: rest.reduce(VerdictTally()) { $0 + $1.value }))
    }
    if let untold = platforms[""] { rows.append(BarTable.Row(name: .text(BoardWords.notTold), tally: untold)) }
    let total = platforms.values.reduce(VerdictTally(), +)
    return ChartFigure(
      name: "platforms", title: "By platform", summary: "Posts to look at, and all posts checked.",
      drawing: [BarTable(title: "Platform", rows: rows, total: total, all: "All posts").html]
    ).html
  }
}
