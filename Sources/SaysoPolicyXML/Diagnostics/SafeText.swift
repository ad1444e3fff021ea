/// Text of a policy made fit for a terminal: nothing in it can move the cursor, change a colour or turn the order of
/// reading round.
enum SafeText {
  /// One step on the terminal.
  struct Cell {
    let text: String
    /// In columns of a terminal: 0, 1 or 2 for a character, more for an escaped one.
    let width: Int
    /// In UTF-8 bytes from the beginning of the text.
    let offset: Int
  }

  static func escaped(_ text: String) -> String { cells(text).map(\.text).joined() }

  /// The text character by character; a tab is a space.
  static func cells(_ text: String) -> [Cell] {
    var offset = 0
    return text.map { character in
      defer { offset += character.utf8.count }
      let shown = character.unicodeScalars.map(shown).joined()
      let isPlain = shown.unicodeScalars.elementsEqual(character.unicodeScalars)
      return Cell(text: shown, width: isPlain ? TerminalWidth.of(character) : shown.count, offset: offset)
    }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return " " }
    return isUnsafe(scalar) ? "<U+\(hexadecimal(scalar.value))>" : String(scalar)
  }

  /// Controls (C0, C1, DEL), separators of lines, and format characters such as bidi overrides; the two joiners belong
  /// to ordinary text.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// How many columns of a terminal a character takes.
enum TerminalWidth {
  static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isEmoji = first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}")
    return isEmoji || isWide(first.value) ? 2 : 1
  }

  /// The large blocks of East Asian Width W and F (Unicode, annex 11).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
