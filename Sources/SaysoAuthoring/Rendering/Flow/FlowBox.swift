import SaysoReports

/// A box of the chart with its lines of text. Widths are in units of a drawing whose letters are 15 units high.
struct FlowBox {
  /// What the letters of an ordinary sans-serif face are wide on average, with a margin for wide ones.
  private static let letter = 8
  private static let lineHeight = 20
  private static let margin = 11
  private static let signSpace = 28

  let lines: [Line]
  /// How far a line that continues another is set in.
  private static let indent = 14

  struct Line {
    let text: String
    let isStrong: Bool
    let isContinued: Bool
  }

  let width: Int
  let style: String
  let sign: ResponseLane.Sign?

  /// - Parameters:
  ///   - paragraphs: Each begins a line; with `hangs`, lines that continue one are set in.
  ///   - strong: How many of the first paragraphs are set in bold.
  init(
    _ paragraphs: [String], width: Int, style: String, strong: Int = 0, hangs: Bool = false,
    sign: ResponseLane.Sign? = nil
  ) {
    self.width = width
    self.style = style
    self.sign = sign
    let room = width - 2 * Self.margin - (sign == nil ? 0 : Self.signSpace)
    var lines: [Line] = []
    for (position, paragraph) in paragraphs.enumerated() {
      let isStrong = position < strong
      // Bold letters are wider by about a tenth.
      let letters = (room - (hangs ? Self.indent : 0)) / (isStrong ? Self.letter + 1 : Self.letter)
      lines += Paragraph.wrap(paragraph, width: letters).enumerated().map { number, text in
        Line(text: text, isStrong: isStrong, isContinued: hangs && number > 0)
      }
    }
    self.lines = lines
  }

  var height: Int { max(1, lines.count) * Self.lineHeight + 2 * Self.margin - 4 }

  func drawing(x: Int, y: Int, height: Int) -> HTML {
    let rectangle = HTML.element(
      .rect,
      [
        HTMLAttribute(.x, x), HTMLAttribute(.y, y), HTMLAttribute(.width, width), HTMLAttribute(.height, height),
        HTMLAttribute(.rx, 8),
      ], [HTML]())
    let top = y + (height - lines.count * Self.lineHeight) / 2
    let left = x + Self.margin + (sign == nil ? 0 : Self.signSpace)
    let texts = lines.enumerated().map { number, line in
      let start = left + (line.isContinued ? Self.indent : 0)
      return HTML.element(
        .text,
        (line.isStrong ? [.class("strong")] : [])
          + [HTMLAttribute(.x, start), HTMLAttribute(.y, top + number * Self.lineHeight + 15)]
          + squeezed(line.text, into: x + width - Self.margin - start), line.text)
    }
    let signs = sign.map { [FlowSign.drawing($0, x: x + Self.margin, y: y + height / 2 - 10)] } ?? []
    return .element(.g, [.class("box \(style)")], [rectangle] + signs + texts)
  }

  /// A line of many wide letters is set closer rather than let out of its box.
  private func squeezed(_ text: String, into room: Int) -> [HTMLAttribute] {
    guard Self.leastWidth(of: text) > room else { return [] }
    return [HTMLAttribute(.textLength, room), HTMLAttribute(.lengthAdjust, "spacingAndGlyphs")]
  }

  /// What a text takes at least in a narrow sans-serif face, 15 units high.
  private static func leastWidth(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar {
      case "W", "M", "m", "w", "@", "%", "—", "…": width + 12
      case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "’", "-", "(", ")": width + 4
      case _ where scalar.properties.isUppercase: width + 9
      default: width + (scalar.value < 0x1100 ? 7 : 13)
      }
    }
  }
}
