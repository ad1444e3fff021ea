/// How many columns a terminal gives to a character.
///
/// Wide characters follow Unicode Standard Annex #11 (East_Asian_Width W and F), in ranges; emoji are wide when shown as
/// emoji (Unicode Technical Standard #51). Terminals differ on rare sequences; these are the widths most agree on.
package enum DisplayWidth {
  package static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

  static func columns(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return (0x20...0x7E).contains(ascii) ? 1 : 0 }
    let scalars = character.unicodeScalars
    if scalars.contains(where: { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }) { return 2 }
    return scalars.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: 0
    default: isMedialJamo(scalar) ? 0 : isWide(scalar) ? 2 : 1
    }
  }

  /// Vowels and finals of Hangul combine with the initial before them.
  private static func isMedialJamo(_ scalar: Unicode.Scalar) -> Bool { (0x1160...0x11FF).contains(scalar.value) }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F300...0x1F320, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether a terminal that reorders text may show it from right to left.
  static func isRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      switch $0.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }
}
