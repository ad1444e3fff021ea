import SaysoModel
package import SaysoText

/// How text output is set.
public struct TextStyle: Hashable, Sendable {
  /// Columns; at least 40 are used.
  public var width: Int
  public var colour: Bool
  /// Without it the output is pure ASCII.
  public var unicode: Bool

  public init(width: Int = 80, colour: Bool = false, unicode: Bool = true) {
    self.width = max(width, 40)
    self.colour = colour
    self.unicode = unicode
  }

  package var terminal: TerminalText { TerminalText(unicode: unicode) }

  package func paint(_ text: String, _ tone: Tone) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(tone.code)m\(text)\u{1B}[0m" : text
  }
}

/// What a colour stands for.
package enum Tone {
  case block, hold, advise, clear, undetermined, quiet

  init(_ verdict: Verdict) {
    switch verdict {
    case .block: self = .block
    case .hold: self = .hold
    case .advise: self = .advise
    case .clear: self = .clear
    case .undetermined: self = .undetermined
    }
  }

  /// Select Graphic Rendition (ECMA-48): bold with one of the eight basic colours, which every theme keeps readable.
  var code: String {
    switch self {
    case .block: "1;31"
    case .hold: "1;33"
    case .advise: "1;36"
    case .clear: "1;32"
    case .undetermined: "1;35"
    case .quiet: "2"
    }
  }
}
