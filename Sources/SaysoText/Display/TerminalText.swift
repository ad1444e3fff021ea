/// Text from a post, a policy or a file name made fit for a terminal: nothing in it can move the cursor, change
/// colours, reorder the line or hide.
package struct TerminalText {
  /// Without Unicode, the result is pure ASCII.
  package let unicode: Bool

  package init(unicode: Bool) { self.unicode = unicode }

  /// One line: line breaks become blanks, everything dangerous is shown by name, such as `␛` or `<U+202E>`.
  package func line(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars { shown += scalar == "\n" || scalar == "\r" ? " " : visible(scalar) }
    return shown
  }

  package func visible(_ character: Character) -> String { character.unicodeScalars.map(visible).joined() }

  package func visible(_ scalar: Unicode.Scalar) -> String {
    if unicode, scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return String(picture) }
    if unicode, scalar.value == 0x7F { return "␡" }
    if Self.isControl(scalar) || Self.isBidiControl(scalar) || Self.isHidden(scalar) { return Self.named(scalar) }
    return unicode || scalar.isASCII ? String(scalar) : Self.ascii(scalar)
  }

  /// C0, DEL and C1.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// The characters with the property Bidi_Control (Unicode Standard Annex #9).
  package static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Separators of lines, marks of interlinear annotation, and default ignorables that stand alone. Joiners, variation
  /// selectors and tags are left to the emoji and the scripts that need them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    case 0x180B...0x180D, 0x180F, 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0020...0xE007F, 0xE0100...0xE01EF: false
    default: ScalarTable.isDefaultIgnorable(scalar.value)
    }
  }

  private static func named(_ scalar: Unicode.Scalar) -> String { "<U+\(ScalarNames.hexadecimal(scalar.value))>" }

  private static func ascii(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "“", "”", "„", "«", "»": "\""
    case "‘", "’", "‚": "'"
    case "…": "..."
    case "·", "–", "—", "−", "─", "‐", "‑": "-"
    case "\u{A0}", "\u{202F}": " "
    default: named(scalar)
    }
  }
}
