/// Which characters may stand in which part of an entity. The one place where the entity rooms classify characters.
///
/// Non-ASCII letters, marks and digits are what the standard library's Unicode tables say they are.
enum EntityCharacters {
  static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func isASCIIDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isASCIIDigit(byte) }
  static func isASCIIUppercase(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  static func isASCIIAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isASCIIAlphanumeric(UInt8(truncatingIfNeeded: scalar.value))
  }

  static func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
    let properties = ScalarProperties(of: scalar.value)
    return properties.isLetter || properties.isMark
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.isDecimalDigit(scalar.value) }

  static func isLetterMarkOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    let properties = ScalarProperties(of: scalar.value)
    return properties.isLetter || properties.isMark || properties.isDecimalDigit
  }

  /// Bidi controls: U+061C, U+200E–200F, U+202A–202E, U+2066–2069.
  static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Variation selectors and enclosing marks make keycaps and emoji, not words.
  static func isEmojiMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0x20DD...0x20E4: true
    default: false
    }
  }

  /// Where Bluesky lets a link, a mention or a cashtag begin; `nil` is the beginning of the text.
  @Sendable static func isSpaceOrOpening(_ before: Unicode.Scalar?) -> Bool {
    before == nil || before == "(" || isSpace(before)
  }

  /// Where Bluesky and Mastodon let a tag begin; `nil` is the beginning of the text.
  @Sendable static func isSpaceOrNothing(_ before: Unicode.Scalar?) -> Bool { before == nil || isSpace(before) }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ScalarTable.isWhiteSpace($0.value) && $0 != "\u{2800}" } ?? false
  }

  /// An accented Latin letter: after `@alice` it shows that the name goes on and is no handle.
  static func isAccentedLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0xC0...0x24F).contains(scalar.value) && scalar.value != 0xD7 && scalar.value != 0xF7
      || (0x1E00...0x1EFF).contains(scalar.value)
  }

  /// The same as twitter-text draws the line: with letters of African and Pacific orthographies and combining accents.
  static func isAccentedOnX(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x263, 0x268, 0x26F, 0x272, 0x289, 0x28B, 0x2BB, 0x300...0x36F: true
    default: isAccentedLatin(scalar)
    }
  }

  /// Scripts that write no space between words, so that a link may touch its neighbours: Thai, Lao, Myanmar, Khmer,
  /// Hangul, kana, Han and their half- and full-width forms.
  static func isSpacelessScript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xA960...0xA97F,
      0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// In a host without a scheme: letters, marks, digits, hyphen, underscore. Dots divide labels.
  static func isBareHost(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "-" || scalar == "_" || scalar == "." || isASCIIAlphanumeric(scalar) }
    return isLetterMarkOrDigit(scalar) && !isEmojiMark(scalar)
  }

  /// In a host after a scheme: also symbols, as in `http://✪df.ws`, and what browsers map before they look a host up
  /// (UTS #46): percent signs, ideographic and full-width stops, invisible characters other than bidi controls.
  static func isSchemeHost(_ scalar: Unicode.Scalar) -> Bool {
    if isBareHost(scalar) || scalar == "%" || isMappedStop(scalar) { return true }
    guard !scalar.isASCII, !isDirectional(scalar) else { return false }
    return ScalarTable.isDefaultIgnorable(scalar.value) || scalar.properties.generalCategory == .otherSymbol
  }

  /// What UTS #46 reads as a full stop.
  static func isMappedStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{3002}" || scalar == "\u{FF0E}" || scalar == "\u{FF61}"
  }

  /// Between `://` and the path: user information, host and port.
  static func isAuthority(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", "?", "#", "(", ")", "<", ">", "\"", "`", "{", "}", "[", "]", "^", "|", "\u{7F}": false
    default: scalar.isASCII ? scalar.value > 0x20 : isSchemeHost(scalar)
    }
  }

  /// In a path, query or fragment. Scripts without spaces end it, as they do on X: what follows is running text.
  static func isPath(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "\"", "`", "^", "|", "\u{7F}": false
    // A dash between clauses.
    case "\u{2014}", "\u{2015}": false
    case _ where scalar.isASCII: scalar.value > 0x20
    case "·", "\u{200C}", "\u{200D}": true
    case _ where isEmojiMark(scalar): false
    case _ where isSpacelessScript(scalar): false
    default: isLetterMarkOrDigit(scalar) || scalar.properties.generalCategory == .dashPunctuation
    }
  }

  static func isASCIIPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && scalar.value != 0x7F && !isASCIIAlphanumeric(scalar)
  }

  /// General category P: `$`, `+`, `<`, `=`, `>`, `^`, `` ` ``, `|` and `~` are symbols.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "$", "+", "<", "=", ">", "^", "`", "|", "~": return false
    default: break
    }
    if scalar.isASCII { return isASCIIPunctuation(scalar) }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// What closes a sentence rather than a link.
  static func isTrailingPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// In an e-mail address before the `@`.
  static func isEmailLocal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "_", "%", "+", "-", "'": true
    case _ where scalar.isASCII: isASCIIAlphanumeric(scalar)
    default: isLetterMarkOrDigit(scalar) && !isSpacelessScript(scalar)
    }
  }

  /// In a hashtag. The signs beside letters are those that twitter-text lists for Hebrew, Persian, Japanese, Tibetan
  /// and Catalan spelling.
  static func isTag(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x5F, 0xB7, 0x05BE, 0x05F3, 0x05F4, 0x0F0B, 0x0F0C, 0x200C, 0x200D, 0x3003, 0x301C, 0x309B, 0x309C, 0x30A0,
      0x30FB, 0xA67E, 0xFF5E:
      true
    default: isLetterMarkOrDigit(scalar) && !isEmojiMark(scalar)
    }
  }
}
