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
    if scalar.isASCII { return isASCIILetter(UInt8(truncatingIfNeeded: scalar.value)) }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? isASCIIDigit(UInt8(truncatingIfNeeded: scalar.value))
      : scalar.properties.generalCategory == .decimalNumber
  }

  static func isLetterMarkOrDigit(_ scalar: Unicode.Scalar) -> Bool { isLetterOrMark(scalar) || isDigit(scalar) }

  /// An accented Latin letter: after `@alice` it shows that the name goes on and is no handle.
  static func isAccentedLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0xC0...0x24F).contains(scalar.value) && scalar.value != 0xD7 && scalar.value != 0xF7
      || (0x1E00...0x1EFF).contains(scalar.value)
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
    scalar == "-" || scalar == "_" || scalar == "." || isLetterMarkOrDigit(scalar)
  }

  /// In a host after a scheme: also symbols, as in `http://✪df.ws`.
  static func isSchemeHost(_ scalar: Unicode.Scalar) -> Bool {
    isBareHost(scalar) || !scalar.isASCII && scalar.properties.generalCategory == .otherSymbol
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
    case "<", ">", "\"", "`", "{", "}", "^", "\u{7F}": false
    case _ where scalar.isASCII: scalar.value > 0x20
    case "·": true
    case _ where isSpacelessScript(scalar): false
    default: isLetterMarkOrDigit(scalar) || scalar.properties.generalCategory == .dashPunctuation
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
    // Variation selectors and enclosing marks make keycaps and emoji, not words.
    case 0xFE0E, 0xFE0F, 0x20DD...0x20E4: false
    default: isLetterMarkOrDigit(scalar)
    }
  }
}
