/// Text from a post, a policy or a file name made fit for a terminal: nothing in it can move the cursor, change
/// colours, reorder the line or hide.
public struct TerminalText {
  /// Without Unicode, the result is pure ASCII.
  public let unicode: Bool

  public init(unicode: Bool) { self.unicode = unicode }

  /// One line: line breaks become blanks, everything dangerous is shown by name, such as `␛` or `<U+202E>`.
  public func line(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars { shown += scalar == "\n" || scalar == "\r" ? " " : visible(scalar) }
    return shown
  }

  func visible(_ character: Character) -> String { character.unicodeScalars.map(visible).joined() }

  func visible(_ scalar: Unicode.Scalar) -> String {
    if unicode, scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return String(picture) }
    if unicode, scalar.value == 0x7F { return "␡" }
    if Self.isControl(scalar) || Self.isBidiControl(scalar) || Self.isHidden(scalar) { return Self.named(scalar) }
    return unicode || scalar.isASCII ? String(scalar) : Self.ascii(scalar)
  }

  /// C0, DEL and C1.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// The characters with the property Bidi_Control (Unicode Standard Annex #9).
  static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Default-ignorable characters that stand alone. Joiners and variation selectors are left to the emoji and the
  /// scripts that need them.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x034F, 0x115F, 0x1160, 0x180E, 0x200B, 0x2028, 0x2029, 0x2060...0x2065, 0x206A...0x206F, 0x3164,
      0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE001F:
      true
    default: false
    }
  }

  /// At least four digits, upper case.
  static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func named(_ scalar: Unicode.Scalar) -> String { "<U+\(hexadecimal(scalar))>" }

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
