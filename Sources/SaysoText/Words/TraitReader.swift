/// Gathers a token's traits, scalar by scalar.
struct TraitReader {
  private(set) var traits: Token.Traits = []
  private(set) var hasFullWidth = false
  private(set) var hasEastAsian = false
  private var base = ScalarProperties(of: 0)
  private var baseScalar: UInt32 = 0
  private var hasPendingInvisible = false

  @inline(__always)
  mutating func read(_ scalar: UInt32) {
    if scalar < 0x80 {
      if scalar &- 0x30 < 10 { traits.insert(.hasDigit) }
    } else {
      traits.insert(.hasNonASCII)
    }
    let properties = ScalarProperties(of: scalar)
    if properties.isDefaultIgnorable {
      if baseScalar != 0, !isOrdinary(scalar) { hasPendingInvisible = true }
    } else {
      readVisible(scalar, properties)
    }
  }

  private mutating func readVisible(_ scalar: UInt32, _ properties: ScalarProperties) {
    if hasPendingInvisible { traits.insert(.hasInvisible) }
    if properties.isDecimalDigit { traits.insert(.hasDigit) }
    if scalar >= 0x80 { readStyle(scalar, properties) }
    let wordBreak = properties.wordBreak
    guard wordBreak != .extend else { return }
    if (wordBreak == .other && properties.isPictographic) || wordBreak == .regionalIndicator {
      traits.insert(.isEmoji)
    }
    base = properties
    baseScalar = scalar
  }

  private mutating func readStyle(_ scalar: UInt32, _ properties: ScalarProperties) {
    if properties.isStyled {
      if (0xFF01...0xFF5E).contains(scalar) { hasFullWidth = true } else { traits.insert(.isStyled) }
    } else if properties.isLetter, ScriptGroup(properties.script) == .eastAsian {
      hasEastAsian = true
    }
  }

  /// Whether spelling calls for the invisible character here: joiners within emoji and in scripts that need them,
  /// variation selectors after emoji, digits of keycaps and ideographs, tags of flags, fillers in old Hangul.
  private func isOrdinary(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200C, 0x200D: base.usesJoiners || base.isPictographic
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      base.isPictographic || base.script == .han || base.usesJoiners || (base.isDecimalDigit && scalar == 0xFE0F)
    case 0xE0020...0xE007F: baseScalar == 0x1F3F4
    case 0x115F, 0x1160: base.script == .hangul
    default: base.usesJoiners && !base.isPictographic && isOfJoiningScript(scalar)
    }
  }

  /// Mongolian variation selectors and vowel separator; inherent vowels of Khmer.
  private func isOfJoiningScript(_ scalar: UInt32) -> Bool {
    (0x180B...0x180F).contains(scalar) || (0x17B4...0x17B5).contains(scalar)
  }
}
