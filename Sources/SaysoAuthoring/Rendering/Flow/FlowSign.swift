import SaysoReports

/// A sign beside each grade: told apart by shape, so that colour is not needed. Drawn in a square of 20 units.
enum FlowSign {
  static func drawing(_ sign: ResponseLane.Sign, x: Int, y: Int) -> HTML {
    .element(
      .g, [.class("sign \(sign.rawValue)"), HTMLAttribute(.transform, "translate(\(x) \(y))")], pieces(sign))
  }

  private static func pieces(_ sign: ResponseLane.Sign) -> [HTML] {
    switch sign {
    case .block: [shape(.polygon, "6,0 14,0 20,6 20,14 14,20 6,20 0,14 0,6"), stroke("M5 10H15")]
    case .hold: [circle, stroke("M7 6V14M13 6V14")]
    case .advise: [shape(.polygon, "10,1 20,19 0,19"), stroke("M10 7V13M10 16V16.5")]
    case .clear: [circle, stroke("M5 10L9 14L15 6")]
    case .unknown: [circle, stroke("M7 7.5A3 3 0 1 1 10 10.5V12M10 15V15.5")]
    case .shield: [path("M10 0L19 3V10C19 15 15 18 10 20C5 18 1 15 1 10V3Z"), stroke("M6 10L9 13L14 7")]
    }
  }

  private static let circle = HTML.element(
    .circle, [HTMLAttribute(.cx, 10), HTMLAttribute(.cy, 10), HTMLAttribute(.r, 10)], [HTML]())

  private static func shape(_ tag: HTMLTag, _ points: String) -> HTML {
    .element(tag, [HTMLAttribute(.points, points)], [HTML]())
  }

  private static func path(_ data: String) -> HTML { .element(.path, [HTMLAttribute(.d, data)], [HTML]()) }

  private static func stroke(_ data: String) -> HTML {
    .element(.path, [.class("stroke"), HTMLAttribute(.d, data)], [HTML]())
  }
}
