import SaysoReports

/// The chart of responses by type as a drawing: in rows for a wide page, in columns for a telephone.
struct FlowDrawing {
  let lanes: [ResponseLane]
  private static let laneGap = 20
  private static let spine = 14

  private struct Step {
    let box: FlowBox
    let x: Int
  }

  // MARK: Wide

  /// Where the columns begin, and how wide they are.
  private static let columns = [(40, 222), (286, 150), (460, 138), (622, 164), (810, 130)]
  private static let headings = [
    "What the check finds", "How grave it is", "What to do", "Whom to ask", "If no answer",
  ]
  private static let wideWidth = 942

  func wide() -> HTML {
    let head = 78
    var y = head
    var pieces: [HTML] = [start(width: 180)]
    for (column, heading) in zip(Self.columns, Self.headings) {
      pieces.append(Self.heading(heading, x: column.0, y: head - 12))
    }
    var last = y
    for lane in lanes {
      let steps = boxes(lane, widths: Self.columns.map(\.1)).map { Step(box: $0.1, x: Self.columns[$0.0].0) }
      let height = steps.map(\.box.height).max() ?? 0
      let middle = y + height / 2
      pieces.append(arrow("M\(Self.spine) \(middle)H\(Self.columns[0].0 - 3)"))
      for (step, next) in zip(steps, steps.dropFirst()) {
        pieces.append(arrow("M\(step.x + step.box.width) \(middle)H\(next.x - 3)"))
      }
      pieces += steps.map { $0.box.drawing(x: $0.x, y: y, height: height) }
      last = middle
      y += height + Self.laneGap
    }
    pieces.insert(line("M\(Self.spine) 38V\(last)"), at: 0)
    return drawing(pieces, width: Self.wideWidth, height: y - Self.laneGap + 2, style: "wide")
  }

  // MARK: Narrow

  private static let narrowWidth = 360
  private static let narrowLeft = 36
  private static let narrowGap = 22

  func narrow() -> HTML {
    let width = Self.narrowWidth - Self.narrowLeft - 2
    var y = 60
    var last = y
    var pieces: [HTML] = [start(width: 180)]
    for lane in lanes {
      let boxes = boxes(lane, widths: [Int](repeating: width, count: Self.columns.count), labelled: true).map(\.1)
      for (position, box) in boxes.enumerated() {
        let middle = y + box.height / 2
        if position == 0 {
          pieces.append(arrow("M\(Self.spine) \(middle)H\(Self.narrowLeft - 3)"))
          last = middle
        }
        pieces.append(box.drawing(x: Self.narrowLeft, y: y, height: box.height))
        y += box.height
        if position + 1 < boxes.count {
          pieces.append(arrow("M\(Self.narrowLeft + width / 2) \(y)V\(y + Self.narrowGap - 3)"))
          y += Self.narrowGap
        }
      }
      y += Self.laneGap + 10
    }
    pieces.insert(line("M\(Self.spine) 38V\(last)"), at: 0)
    return drawing(pieces, width: Self.narrowWidth, height: y - Self.laneGap - 8, style: "narrow")
  }

  // MARK: Parts

  /// The steps of a lane with the columns they stand in; what a lane doesn't have is left out.
  private func boxes(_ lane: ResponseLane, widths: [Int], labelled: Bool = false) -> [(Int, FlowBox)] {
    func label(_ words: String, _ lines: [String]) -> [String] { labelled ? [words] + lines : lines }
    let style = lane.sign.rawValue
    var boxes = [
      (0, FlowBox(label("Found", lane.found), width: widths[0], style: "found", strong: labelled ? 1 : 0, hangs: true)),
      (1, FlowBox(lane.grade, width: widths[1], style: style, strong: 1, sign: lane.sign)),
      (2, FlowBox([lane.todo], width: widths[2], style: "todo")),
    ]
    if !lane.ask.isEmpty {
      let lines = labelled ? ["Ask \(lane.ask[0])"] + lane.ask.dropFirst() : lane.ask
      boxes.append((3, FlowBox(lines, width: widths[3], style: "ask", strong: 1)))
    }
    if !lane.backups.isEmpty {
      let isOne = lane.backups.count == 1
      let lines = lane.backups.enumerated().map { isOne ? $0.element : "\($0.offset + 1). \($0.element)" }
      boxes.append(
        (
          4,
          FlowBox(
            label("If nobody answers", lines), width: widths[4], style: "backup", strong: labelled ? 1 : 0,
            hangs: !labelled && !isOne)
        ))
    }
    return boxes
  }

  private func start(width: Int) -> HTML {
    FlowBox(["You check a draft"], width: width, style: "start", strong: 1).drawing(x: 0, y: 1, height: 37)
  }

  private static func heading(_ words: String, x: Int, y: Int) -> HTML {
    .element(.text, [.class("heading"), HTMLAttribute(.x, x), HTMLAttribute(.y, y)], words)
  }

  private func line(_ data: String) -> HTML {
    .element(.path, [.class("line"), HTMLAttribute(.d, data)], [HTML]())
  }

  /// A straight line with its head, which is drawn rather than referred to: an id may stand on a page only once.
  private func arrow(_ data: String) -> HTML {
    let isDown = data.contains("V")
    let tip = isDown ? "m-5 -6l5 6l5 -6" : "m-6 -5l6 5l-6 5"
    return .element(.path, [.class("line"), HTMLAttribute(.d, data + tip)], [HTML]())
  }

  private func drawing(_ pieces: [HTML], width: Int, height: Int, style: String) -> HTML {
    let title = "Flow chart: what a check finds, how grave that is, what to do, whom to ask, and who answers otherwise"
    return .element(
      .svg,
      [
        .class("flow \(style)"), HTMLAttribute(.viewBox, "0 0 \(width) \(height)"), HTMLAttribute(.role, "img"),
        HTMLAttribute(.ariaLabel, title + ". The same stands in words below."), .lang("en"),
      ], pieces)
  }
}
