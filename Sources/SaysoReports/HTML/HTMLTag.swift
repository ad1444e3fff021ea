/// The elements of HTML and SVG that pages here are made of. What isn't listed can't be written: no `iframe`, no `img`.
package enum HTMLTag: String, Sendable, CaseIterable {
  case a, abbr, article, aside, b, bdi, blockquote, br, button, caption, code, dd, details, div, dl, dt, em, fieldset
  case figcaption, figure, footer, h1, h2, h3, h4, header, hr, input, label, legend, li, main, mark, meter, nav, ol
  case option, p, pre, q, section, select, small, span, strong, sub, summary, sup, table, tbody, td, tfoot, th, thead
  case time, tr, ul
  case svg, circle, clipPath, defs, desc, g, line, marker, path, pattern, polygon, polyline, rect, text, title, tspan,
    use

  /// HTML Living Standard, 13.1.2: elements that have neither content nor an end tag.
  var isVoid: Bool {
    switch self {
    case .br, .hr, .input: true
    default: false
    }
  }

  /// White space after it is never shown, so a line may end there: what a committed page's differences are read by.
  var endsLine: Bool {
    switch self {
    case .article, .aside, .blockquote, .caption, .dd, .details, .div, .dl, .dt, .fieldset, .figcaption, .figure,
      .footer, .h1, .h2, .h3, .h4, .header, .hr, .legend, .li, .main, .nav, .ol, .p, .pre, .section, .summary, .svg,
      .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .g, .rect, .path, .defs, .line, .polygon, .option:
      true
    default: false
    }
  }

  /// Holds only other blocks, so a line may end after its start tag, too.
  var beginsLine: Bool {
    switch self {
    case .article, .aside, .dl, .fieldset, .figure, .header, .footer, .main, .nav, .ol, .section, .svg, .table, .tbody,
      .thead, .tfoot, .tr, .ul, .g, .defs:
      true
    default: false
    }
  }
}
