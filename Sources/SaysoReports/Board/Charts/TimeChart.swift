import SaysoModel

/// Verdicts over time: above, the posts to look at, one colour a verdict; below, all posts, by the same days.
struct TimeChart {
  let buckets: TimeBuckets
  let untimed: VerdictTally

  /// Units of the drawing a bar, and over the whole height.
  private static let step = 20
  private static let height = 400

  var html: HTML {
    let bars = buckets.buckets
    var drawing: [HTML] = []
    if !bars.isEmpty {
      let open = bars.map(\.tally.open).max() ?? 0
      if open > 0 { drawing += panel("open", "Posts to look at", open, \.open, verdicts) }
      drawing += panel("all", "All posts checked", bars.map(\.tally.total).max() ?? 0, \.total, nil)
      drawing.append(axis)
      if open > 0 { drawing.insert(ChartFigure.legend(verdicts), at: 0) }
    }
    return ChartFigure(
      name: "time", title: "Verdicts over time", summary: summary, drawing: drawing, table: bars.isEmpty ? nil : table
    ).html
  }

  private var verdicts: [Verdict] {
    VerdictTally.worstFirst.filter { verdict in
      verdict != .clear && buckets.buckets.contains { $0.tally[verdict] > 0 }
    }
  }

  private var summary: String {
    let unit =
      switch buckets.unit {
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .year: "year"
      }
    let missing =
      untimed.total == 0
      ? "" : " \(BoardWords.posts(untimed.total)) \(untimed.total == 1 ? "does" : "do") not tell when."
    guard !buckets.buckets.isEmpty else { return "No post tells when it was published." + missing }
    return "By the \(unit) of publication." + missing
  }

  /// One row of bars under a line that says how high the highest is.
  private func panel(
    _ name: String, _ title: String, _ highest: Int, _ height: KeyPath<VerdictTally, Int>, _ verdicts: [Verdict]?
  ) -> [HTML] {
    let bars = buckets.buckets.enumerated().map { bar($0.offset, $0.element, highest, verdicts) }
    let most = buckets.buckets.max { $0.tally[keyPath: height] < $1.tally[keyPath: height] }
    let description = most.map {
      "Most in one bar: \(BoardWords.number($0.tally[keyPath: height])), \(buckets.name($0)). The figures follow."
    }
    return [
      .element(.p, [.class("scale")], [.element(.b, title), .text(" up to \(BoardWords.number(highest))")]),
      ChartFigure.drawing(
        "time-\(name)", style: "bars \(name)", size: (max(1, bars.count) * Self.step, Self.height),
        title: title + " over time", description: description ?? "", bars),
    ]
  }

  private func bar(_ index: Int, _ bucket: TimeBuckets.Bucket, _ highest: Int, _ verdicts: [Verdict]?) -> HTML {
    var top = Self.height
    func piece(_ style: String, _ count: Int) -> HTML? {
      guard count > 0, highest > 0 else { return nil }
      // Whatever there is can be seen.
      let height = max(6, count * Self.height / highest)
      top -= height
      return ChartFigure.rect("bar \(style)", index * Self.step + 2, top, Self.step - 4, height)
    }
    let pieces =
      verdicts.map { $0.reversed().compactMap { piece(BoardWords.style($0), bucket.tally[$0]) } }
      ?? [piece("every", bucket.tally.total)].compactMap(\.self)
    guard !pieces.isEmpty else { return .nothing }
    let words = "\(buckets.name(bucket)): \(BoardWords.tally(bucket.tally, withClear: true, separator: ", "))"
    return .element(.g, [.element(.title, words)] + pieces)
  }

  /// The names of the first, the middle and the last bar.
  private var axis: HTML {
    let bars = buckets.buckets
    let places = bars.count > 4 ? [0, bars.count / 2, bars.count - 1] : bars.count > 1 ? [0, bars.count - 1] : [0]
    return .element(
      .p, [.class("axis"), HTMLAttribute(.ariaHidden, "true")],
      places.map { .element(.span, buckets.name(bars[$0])) })
  }

  private var table: HTML {
    func cells(_ tally: VerdictTally) -> [String] {
      VerdictTally.worstFirst.map { BoardWords.number(tally[$0]) } + [BoardWords.number(tally.total)]
    }
    let rows = buckets.buckets.filter { $0.tally.total > 0 }.map { ChartFigure.row(buckets.name($0), cells($0.tally)) }
    let missing = untimed.total == 0 ? [] : [ChartFigure.row(BoardWords.notTold, cells(untimed))]
    let sum = buckets.buckets.reduce(untimed) { $0 + $1.tally }
    return .element(
      .table, [.class("numbers")],
      [
        ChartFigure.head(["Published"] + VerdictTally.worstFirst.map(BoardWords.verdict) + ["All"]),
        .element(.tbody, rows + missing), .element(.tfoot, [ChartFigure.row("All", cells(sum))]),
      ])
  }
}
