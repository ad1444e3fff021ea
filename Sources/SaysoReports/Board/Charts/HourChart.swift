import SaysoModel

/// When in the week people post what is to be looked at: a heat map of weekday and hour.
struct HourChart {
  /// 168 hours from Monday, midnight.
  let hours: [VerdictTally]
  let untimed: VerdictTally
  let zone: String

  private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let cell = 20
  private static let steps = 5

  var html: HTML {
    let isTold = hours.contains { $0.total > 0 }
    return ChartFigure(
      name: "hours", title: "By weekday and hour", summary: summary, drawing: isTold ? [map, axis, legend] : [],
      table: isTold ? table : nil
    ).html
  }

  private var highest: Int { max(1, hours.map(\.open).max() ?? 1) }

  private var summary: String {
    let timed = hours.reduce(VerdictTally()) { $0 + $1 }
    guard timed.total > 0 else { return "No post tells when it was published." }
    return "\(BoardWords.posts(timed.open)) to look at, of \(BoardWords.number(timed.total)) that tell when, "
      + "by the clock of \(zone)."
  }

  private var map: HTML {
    let cells = hours.enumerated().map { hour, tally -> HTML in
      let words =
        "\(Self.days[hour / 24 % 7]) \(Self.clock(hour % 24)): \(BoardWords.number(tally.open)) "
        + "of \(BoardWords.posts(tally.total))"
      return ChartFigure.rect(
        "heat h\(step(tally.open))", hour % 24 * Self.cell + 1, hour / 24 * Self.cell + 1, Self.cell - 2, Self.cell - 2,
        tally.total == 0 ? [] : [.element(.title, words)])
    }
    let drawing = ChartFigure.drawing(
      "hours", style: "heat-map", size: (24 * Self.cell, 7 * Self.cell), title: "Posts to look at by weekday and hour",
      description: busiest, cells)
    let days = HTML.element(
      .ul, [.class("heat-days"), HTMLAttribute(.ariaHidden, "true")],
      Self.days.map { .element(.li, String($0.prefix(3))) })
    return .element(.div, [.class("heat-frame")], [days, drawing])
  }

  private var busiest: String {
    guard let most = hours.enumerated().max(by: { ($0.element.open, $1.offset) < ($1.element.open, $0.offset) }),
      most.element.open > 0
    else { return "There are none." }
    return "Most on \(Self.days[most.offset / 24 % 7]) at \(Self.clock(most.offset % 24)): "
      + "\(BoardWords.number(most.element.open)). The figures follow."
  }

  private var axis: HTML {
    .element(
      .p, [.class("axis heat-hours"), HTMLAttribute(.ariaHidden, "true")],
      [0, 6, 12, 18, 24].map { .element(.span, Self.clock($0)) })
  }

  /// What each shade stands for; shades that no number has are left out.
  private var legend: HTML {
    let items = (0...Self.steps).compactMap { step -> HTML? in
      let (low, high) = bounds(step)
      guard low <= high else { return nil }
      let words = low == high ? BoardWords.number(low) : "\(BoardWords.number(low))–\(BoardWords.number(high))"
      return .element(.li, [ChartFigure.swatch("heat h\(step)"), .text(words)])
    }
    return .element(.ul, [.class("legend")], items)
  }

  /// 0 for none, then five equal steps up to the highest.
  func step(_ count: Int) -> Int {
    count <= 0 ? 0 : 1 + min(Self.steps - 1, (count - 1) * Self.steps / highest)
  }

  /// The least and the greatest number of a step: `(n - 1) * steps / highest == step - 1`.
  func bounds(_ step: Int) -> (Int, Int) {
    guard step > 0 else { return (0, 0) }
    func first(_ step: Int) -> Int { ((step - 1) * highest + Self.steps - 1) / Self.steps + 1 }
    return (first(step), step == Self.steps ? highest : first(step + 1) - 1)
  }

  private static func clock(_ hour: Int) -> String { (hour < 10 ? "0" : "") + "\(hour):00" }

  private var table: HTML {
    let told = (0..<24).filter { hour in (0..<7).contains { hours[$0 * 24 + hour].total > 0 } }
    let rows = told.map { hour in
      ChartFigure.row(
        Self.clock(hour),
        (0..<7).map { day in
          let tally = hours[day * 24 + hour]
          return tally.total == 0 ? "–" : "\(BoardWords.number(tally.open))/\(BoardWords.number(tally.total))"
        })
    }
    return .element(
      .table, [.class("numbers")],
      [
        .element(.caption, "Posts to look at / all posts checked"),
        ChartFigure.head(["Hour"] + Self.days.map { String($0.prefix(3)) }), .element(.tbody, rows),
      ])
  }
}
