/// How many columns a terminal gives to a character.
///
/// Widths are those of Unicode Standard Annex #11; what is shown as an emoji is wide (Unicode Technical Standard #51).
/// Terminals differ on rare sequences; these are the widths most agree on.
package enum DisplayWidth {
  package static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

  package static func columns(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return (0x20...0x7E).contains(ascii) ? 1 : 0 }
    let scalars = character.unicodeScalars
    if scalars.contains(where: { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }) { return 2 }
    return scalars.reduce(0) { $0 + ScalarTable.displayWidth(of: $1.value) }
  }

  /// Whether a terminal that reorders text may show it from right to left.
  package static func isRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      switch $0.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }
}
