import SaysoModel

/// A chart with its title, what it shows in a sentence, and the figures behind it.
struct ChartFigure {
  /// The last part of the figure's ids.
  let name: String
  let title: String
  let summary: String
  let drawing: [HTML]
  /// The same as a table; empty when the drawing is one.
  var table: HTML?

  var html: HTML {
    let figures = table.map {
      HTML.element(.details, [.class("figures")], [.element(.summary, "The figures"), $0])
    }
    return .element(
      .figure, [.id("page:\(name)"), .class("chart"), HTMLAttribute(.ariaLabelledby, "page:\(name)-title")],
      [
        .element(
          .figcaption,
          [
            .element(.h3, [.id("page:\(name)-title")], title), .element(.p, [.class("quiet")], summary),
          ])
      ] + drawing + (figures.map { [$0] } ?? []))
  }

  /// Which colour means what, with the words.
  static func legend(_ verdicts: [Verdict]) -> HTML {
    .element(
      .ul, [.class("legend")],
      verdicts.map { verdict in
        .element(
          .li, [swatch("bar \(BoardWords.style(verdict))"), .text(BoardWords.verdict(verdict))])
      })
  }

  static func swatch(_ style: String) -> HTML {
    .element(
      .svg,
      [
        .class("swatch"), HTMLAttribute(.viewBox, "0 0 10 10"), HTMLAttribute(.ariaHidden, "true"),
        HTMLAttribute(.focusable, "false"),
      ], [rect(style, 0, 0, 10, 10)])
  }

  static func rect(_ style: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ content: [HTML] = []) -> HTML {
    .element(
      .rect,
      [
        .class(style), HTMLAttribute(.x, x), HTMLAttribute(.y, y), HTMLAttribute(.width, width),
        HTMLAttribute(.height, height),
      ], content)
  }

  /// A drawing that is as wide as its place, with what it shows for those who can't see it. It has no words in it, so
  /// that none gets too small to read.
  static func drawing(
    _ name: String, style: String, size: (width: Int, height: Int), title: String, description: String,
    _ content: [HTML]
  ) -> HTML {
    .element(
      .svg,
      [
        .class(style), HTMLAttribute(.viewBox, "0 0 \(size.width) \(size.height)"),
        HTMLAttribute(.preserveAspectRatio, "none"), HTMLAttribute(.role, "img"), HTMLAttribute(.focusable, "false"),
        HTMLAttribute(.ariaLabelledby, "page:\(name)-name page:\(name)-text"),
      ],
      [
        .element(.title, [.id("page:\(name)-name")], title), .element(.desc, [.id("page:\(name)-text")], description),
      ] + content)
  }

  static func row(_ head: String, _ cells: [String]) -> HTML {
    .element(
      .tr, [.element(.th, [HTMLAttribute(.scope, "row")], head)] + cells.map { .element(.td, $0) })
  }

  static func head(_ names: [String]) -> HTML {
    .element(.thead, [.element(.tr, names.map { .element(.th, [HTMLAttribute(.scope, "col")], $0) })])
  }
}
