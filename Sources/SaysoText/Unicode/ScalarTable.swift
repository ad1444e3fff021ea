import CUnicodeTables

/// A scalar's class for finding word boundaries: Word_Break of UAX #29, tailored as ``WordSegmenter`` says.
public enum WordBreak: UInt8, Sendable {
  // In the order of Tools/UnicodeTables/properties.py.
  case other, letter, hebrewLetter, numeric, katakana, extend, format, joiner, regionalIndicator, singleQuote
  case doubleQuote, midLetter, midNumber, midNumberOrLetter, extendNumberOrLetter, space, carriageReturn, lineFeed
  case newline
}

/// The scripts that tell a word of mixed letters from an ordinary one (UAX #24). The rest of the world's are `other`.
public enum Script: UInt8, Sendable, CaseIterable {
  // In the order of Tools/UnicodeTables/properties.py.
  case common, inherited, latin, greek, cyrillic, arabic, hebrew, devanagari, han, hiragana, katakana, hangul, thai
  case armenian, georgian, cherokee, coptic, bopomofo, other
}

/// Everything the tables know of one scalar, read at once.
struct ScalarProperties {
  private let packed: UInt32

  @inline(__always) init(of scalar: UInt32) { packed = sayso_properties(scalar) }

  @inline(__always) private func flag(_ bit: UInt32) -> Bool { packed >> (10 + bit) & 1 != 0 }

  var wordBreak: WordBreak { WordBreak(rawValue: UInt8(packed & 31)) ?? .other }
  var script: Script { Script(rawValue: UInt8(packed >> 5 & 31)) ?? .other }
  var isLetter: Bool { flag(0) }
  var isMark: Bool { flag(1) }
  var isDecimalDigit: Bool { flag(2) }
  var isDefaultIgnorable: Bool { flag(3) }
  var isUppercase: Bool { flag(4) }
  var isWhiteSpace: Bool { flag(5) }
  var isDash: Bool { flag(6) }
  /// Of a script in whose ordinary spelling joiners and non-joiners stand.
  var usesJoiners: Bool { flag(7) }
  var isPictographic: Bool { flag(8) }
  /// Makes the segment it stands in a token.
  var isWord: Bool { flag(9) }
  /// Neither letter nor digit, but looks like some: 🇫, ❶, ∪, €.
  var isPicture: Bool { packed >> 22 & 1 != 0 }
  /// An ASCII letter or digit drawn in another manner: 𝐟, ⓕ, Ｆ, ᶠ, 🅵.
  var isStyled: Bool { packed >> 23 & 1 != 0 }
  var displayWidth: Int { Int(packed >> 20 & 3) }
  var combiningClass: UInt8 { UInt8(packed >> 24) }
}

/// Facts about single Unicode scalars, from tables generated of the Unicode Character Database 15.0. A look-up takes a
/// few nanoseconds and allocates nothing. Values that are no scalars read as unassigned.
public enum ScalarTable {
  public static func wordBreak(of scalar: UInt32) -> WordBreak { ScalarProperties(of: scalar).wordBreak }
  public static func script(of scalar: UInt32) -> Script { ScalarProperties(of: scalar).script }
  /// General category L.
  public static func isLetter(_ scalar: UInt32) -> Bool { ScalarProperties(of: scalar).isLetter }
  /// General category M.
  public static func isMark(_ scalar: UInt32) -> Bool { ScalarProperties(of: scalar).isMark }
  /// General category Nd.
  public static func isDecimalDigit(_ scalar: UInt32) -> Bool { ScalarProperties(of: scalar).isDecimalDigit }
  /// Default_Ignorable_Code_Point: zero-width space, soft hyphen, bidi marks, joiners, variation selectors, tags…; and,
  /// tailored, the control characters that are no white space.
  public static func isDefaultIgnorable(_ scalar: UInt32) -> Bool { ScalarProperties(of: scalar).isDefaultIgnorable }
  public static func isUppercase(_ scalar: UInt32) -> Bool { ScalarProperties(of: scalar).isUppercase }
  /// White_Space; and, tailored, U+2800 BRAILLE PATTERN BLANK.
  public static func isWhiteSpace(_ scalar: UInt32) -> Bool { ScalarProperties(of: scalar).isWhiteSpace }
  public static func isDash(_ scalar: UInt32) -> Bool { ScalarProperties(of: scalar).isDash }
  /// Extended_Pictographic (UTS #51), which includes signs such as © and ™.
  public static func isPictographic(_ scalar: UInt32) -> Bool { ScalarProperties(of: scalar).isPictographic }

  /// Columns in a terminal: 0 for marks, controls and default ignorables, 2 for East Asian wide and emoji, else 1
  /// (UAX #11; ambiguous width counts as 1).
  public static func displayWidth(of scalar: UInt32) -> Int { ScalarProperties(of: scalar).displayWidth }

  /// Appends the folded form as UTF-8: NFKC_Casefold, decomposed (NFD) but for Hangul syllables, without default
  /// ignorables (``isDefaultIgnorable(_:)``), apostrophes as `'`.
  public static func appendFold(of scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80, !isHiddenControl(scalar) {
      return bytes.append(asciiLowercased(UInt8(truncatingIfNeeded: scalar)))
    }
    let entry = sayso_fold_entry(scalar)
    guard entry != 0 else { return UTF8Decoder.append(scalar, to: &bytes) }
    for index in 0..<(entry & 0x7F) { bytes.append(sayso_fold_byte(entry >> 8 + index)) }
  }

  /// Appends as much of the folded form as is letters of ASCII, and returns how many those are. `scalar` is none of
  /// ASCII.
  package static func appendLatinFold(of scalar: UInt32, to bytes: inout [UInt8]) -> Int {
    let entry = sayso_fold_entry(scalar)
    for index in 0..<(entry & 0x7F) {
      let byte = sayso_fold_byte(entry >> 8 + index)
      guard byte &- 0x61 < 26 else { return Int(index) }
      bytes.append(byte)
    }
    return Int(entry & 0x7F)
  }

  /// The first scalar of what ``appendFold(of:to:)`` appends, or the scalar itself where that is nothing.
  static func firstOfFold(_ scalar: UInt32) -> UInt32 {
    let entry = sayso_fold_entry(scalar)
    guard entry & 0x7F != 0 else { return scalar }
    let lead = UInt32(sayso_fold_byte(entry >> 8))
    guard lead >= 0xC0 else { return lead }
    let following: UInt32 = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
    return (1...following).reduce(lead & (0x3F >> following)) {
      $0 << 6 | UInt32(sayso_fold_byte(entry >> 8 + $1)) & 0x3F
    }
  }

  /// Appends what the scalar may be taken for, in the form in which look-alikes compare equal (``Skeleton``).
  public static func appendSkeleton(of scalar: UInt32, to bytes: inout [UInt8]) {
    let entry = sayso_skeleton_entry(scalar)
    guard entry != 0 else { return UTF8Decoder.append(scalar, to: &bytes) }
    for index in 0..<(entry & 0x7F) { bytes.append(sayso_skeleton_byte(entry >> 8 + index)) }
  }

  static func foldsOtherwise(_ scalar: UInt32) -> Bool { sayso_fold_entry(scalar) != 0 }

  /// Whether the scalar reads as another, or another reads as it.
  static func hasLookAlikes(_ scalar: UInt32) -> Bool { sayso_skeleton_entry(scalar) != 0 }

  /// The default ignorables of ASCII: the short cuts for ASCII must leave them to the tables.
  @inline(__always)
  static func isHiddenControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 ? scalar &- 0x09 > 4 : scalar == 0x7F
  }

  @inline(__always)
  static func asciiLowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
