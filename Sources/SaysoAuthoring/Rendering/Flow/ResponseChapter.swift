import SaysoModel
import SaysoPolicy
import SaysoReports

/// The chapter on what happens then: the chart, and the same in words.
struct ResponseChapter {
  let matter: PageMatter

  var pieces: [HTML] {
    let lanes = ResponseLanes(matter: matter).lanes
    guard !lanes.isEmpty else { return [] }
    let drawing = FlowDrawing(lanes: lanes)
    return [
      .element(
        .section, [.class("chapter responses"), .id("page:responses")],
        [
          matter.own(.h2, [], "When a check marks something"),
          .element(.figure, [drawing.wide(), drawing.narrow()]),
          .element(
            .details, [.class("words")],
            [matter.own(.summary, [], "The chart in words"), .element(.ol, lanes.map(item))]),
        ])
    ]
  }

  private func item(_ lane: ResponseLane) -> HTML {
    let ask = lane.ask.isEmpty ? "" : " Ask \(lane.ask.joined(separator: ", "))."
    let backups = lane.backups.isEmpty ? "" : " If nobody answers: \(lane.backups.joined(separator: ", then "))."
    let end = lane.todo.last.map { ".!?…".contains($0) } == true ? "" : "."
    return .element(
      .li,
      [
        .element(.b, lane.grade.joined(separator: ", ")), .text(": \(lane.todo)\(end)\(ask)\(backups)"),
        .element(.ul, lane.found.map { .element(.li, $0) }),
      ])
  }
}
