import CUnicode

/// English phrases for characters that deserve a remark: “Cyrillic а”, “zero-width space”, “full-width Ａ”.
public enum ScalarNames {
  /// What to call the scalar in a sentence. Names of invisible characters and of styles are ours; any other falls back
  /// on its Unicode name in lower case. Costs a look-up in ICU.
  public static func phrase(for scalar: UInt32) -> String {
    if let name = invisible[scalar] { return name }
    guard let value = Unicode.Scalar(scalar) else { return "U+" + hexadecimal(scalar) }
    let properties = ScalarProperties(of: scalar)
    if properties.isDefaultIgnorable || properties.displayWidth == 0 && !properties.isMark {
      return "invisible character U+" + hexadecimal(scalar)
    }
    if properties.isMark { return unicodeName(of: scalar).lowercased() }
    if let kind = kind(of: scalar) { return "\(kind) \(value)" }
    if properties.isLetter, properties.script == .latin { return "letter \(value)" }
    return "\(value) (\(unicodeName(of: scalar).lowercased()))"
  }

  /// What sets the scalar apart from a plain Latin letter: its style, such as “full-width”, or its script; `nil` when
  /// there is nothing to remark. Costs a look-up in ICU.
  public static func kind(of scalar: UInt32) -> String? {
    if let style = style(of: scalar) { return style }
    let properties = ScalarProperties(of: scalar)
    return properties.isLetter ? scriptName(properties.script) : nil
  }

  /// The script's English name; `nil` for Latin, which needs no remark, and for what belongs to no one script.
  public static func scriptName(_ script: Script) -> String? {
    switch script {
    case .common, .inherited, .latin, .other: nil
    case .greek: "Greek"
    case .cyrillic: "Cyrillic"
    case .arabic: "Arabic"
    case .hebrew: "Hebrew"
    case .devanagari: "Devanagari"
    case .han: "Chinese"
    case .hiragana: "Hiragana"
    case .katakana: "Katakana"
    case .hangul: "Hangul"
    case .thai: "Thai"
    case .armenian: "Armenian"
    case .georgian: "Georgian"
    case .cherokee: "Cherokee"
    case .coptic: "Coptic"
    case .bopomofo: "Bopomofo"
    }
  }

  /// The formal name (Unicode, 4.8), such as `CYRILLIC SMALL LETTER A`; `<…>` for what has none.
  public static func unicodeName(of scalar: UInt32) -> String {
    let capacity = 128
    let name = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { characters in
        Int(max(0, sayso_scalar_name(scalar, characters.baseAddress, Int32(capacity))))
      }
    }
    return name.isEmpty ? "U+" + hexadecimal(scalar) : String(decoding: name, as: UTF8.self)
  }

  /// As Unicode writes code points: upper case, at least four digits.
  package static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func style(of scalar: UInt32) -> String? {
    switch scalar {
    case 0xFF01...0xFF5E: return "full-width"
    case 0x1D400...0x1D7FF: return "mathematical"
    case 0x1F1E6...0x1F1FF: return "regional indicator"
    default: break
    }
    let name = unicodeName(of: scalar)
    return styles.first { name.hasPrefix($0.name) }?.phrase
  }

  private static let styles: [(name: String, phrase: String)] = [
    ("LATIN LETTER SMALL CAPITAL ", "small capital"), ("MODIFIER LETTER ", "raised"), ("SUPERSCRIPT ", "raised"),
    ("SUBSCRIPT ", "lowered"), ("LATIN SUBSCRIPT ", "lowered"), ("CIRCLED ", "circled"),
    ("NEGATIVE CIRCLED ", "circled"), ("SQUARED ", "squared"), ("NEGATIVE SQUARED ", "squared"),
    ("PARENTHESIZED ", "bracketed"), ("DOUBLE-STRUCK ", "mathematical"), ("SCRIPT ", "mathematical"),
    ("BLACK-LETTER ", "mathematical"), ("SMALL ROMAN NUMERAL ", "Roman numeral"), ("ROMAN NUMERAL ", "Roman numeral"),
  ]

  private static let invisible: [UInt32: String] = [
    0x00AD: "soft hyphen", 0x034F: "combining grapheme joiner", 0x061C: "Arabic letter mark",
    0x115F: "Hangul filler", 0x1160: "Hangul filler", 0x180E: "Mongolian vowel separator",
    0x200B: "zero-width space", 0x200C: "zero-width non-joiner", 0x200D: "zero-width joiner",
    0x200E: "left-to-right mark", 0x200F: "right-to-left mark", 0x202A: "left-to-right embedding",
    0x202B: "right-to-left embedding", 0x202C: "pop directional formatting", 0x202D: "left-to-right override",
    0x202E: "right-to-left override", 0x2060: "word joiner", 0x2061: "invisible function application",
    0x2062: "invisible times", 0x2063: "invisible separator", 0x2064: "invisible plus",
    0x2066: "left-to-right isolate", 0x2067: "right-to-left isolate", 0x2068: "first-strong isolate",
    0x2069: "pop directional isolate", 0x3164: "Hangul filler", 0xFEFF: "byte order mark",
    0xFFA0: "half-width Hangul filler", 0x00A0: "no-break space",
  ]
}
