/// Letters of other alphabets' blocks that are put in place of plain ones to look bold, slanted or boxed in.
///
/// Screen readers spell them out by name (“mathematical bold capital b”) or leave them out; searches miss them. The
/// blocks are those of the Unicode Character Database 15.0: Mathematical Alphanumeric Symbols with their strays in
/// Letterlike Symbols, Enclosed Alphanumerics and their Supplement, full-width forms, small capitals and superscript
/// letters of the phonetic blocks.
enum FancyLetters {
  enum Style: Hashable, Sendable {
    /// Bold, italic, script, fraktur, double-struck …
    case mathematical
    /// In a circle, a square or brackets.
    case enclosed
    case fullWidth
    case smallCapital
    case superscript
  }

  struct Letter: Hashable, Sendable {
    let plain: Unicode.Scalar
    let style: Style
  }

  /// Whether UTF-8 may hold such a letter, told by the first two or three bytes of it: most texts are plain, and the
  /// quotation marks and emoji of the others begin with bytes of their own.
  static func mayStand(in text: [UInt8]) -> Bool { text.withUnsafeBytes { mayStand(in: $0) } }

  static func mayStand(in bytes: UnsafeRawBufferPointer) -> Bool {
    var at = 0
    while at < bytes.count {
      if bytes[at] >= 0xC9,
        mayBegin(bytes[at], at + 1 < bytes.count ? bytes[at + 1] : 0, at + 2 < bytes.count ? bytes[at + 2] : 0)
      {
        return true
      }
      at += 1
    }
    return false
  }

  private static func mayBegin(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (lead, second) {
    case (0xC9...0xCB, _), (0xE1, 0xB4...0xB6), (0xEA, 0x9C...0x9E), (0xEF, 0xBC...0xBD), (0xF0, 0x9D): true
    case (0xE2, 0x81), (0xE2, 0x84), (0xE2, 0x92...0x93), (0xE2, 0xB1): true
    case (0xF0, 0x9F): (0x84...0x86).contains(third)
    default: false
    }
  }

  /// `nil` for every other scalar, which is nearly all.
  static func letter(_ scalar: Unicode.Scalar) -> Letter? {
    switch scalar.value {
    case 0..<0x0262: nil
    case 0x1D400...0x1D7FF: mathematical(scalar.value).map { Letter(plain: $0, style: .mathematical) }
    case 0x2102...0x2138: stray(scalar).map { Letter(plain: $0, style: .mathematical) }
    case 0x249C...0x24E9, 0x1F110...0x1F189: enclosed(scalar.value).map { Letter(plain: $0, style: .enclosed) }
    case 0xFF21...0xFF3A: ascii(UInt32(0x41) + scalar.value - 0xFF21).map { Letter(plain: $0, style: .fullWidth) }
    case 0xFF41...0xFF5A: ascii(UInt32(0x61) + scalar.value - 0xFF41).map { Letter(plain: $0, style: .fullWidth) }
    // Punctuation and emoji, which posts are full of: in none of the tables.
    case 0x2000...0x2070, 0x1F18A...0x10FFFF: nil
    default:
      smallCapitals[scalar].map { Letter(plain: $0, style: .smallCapital) }
        ?? superscripts[scalar].map { Letter(plain: $0, style: .superscript) }
    }
  }

  /// Thirteen alphabets of 26 capitals and 26 small letters, then digits in five styles; Greek in between.
  private static func mathematical(_ value: UInt32) -> Unicode.Scalar? {
    if value >= 0x1D7CE { return ascii(0x30 + (value - 0x1D7CE) % 10) }
    guard value <= 0x1D6A3 else { return nil }
    let place = (value - 0x1D400) % 52
    return ascii(place < 26 ? 0x41 + place : 0x61 + place - 26)
  }

  private static func enclosed(_ value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x249C...0x24B5: ascii(0x61 + value - 0x249C)
    case 0x24B6...0x24CF: ascii(0x41 + value - 0x24B6)
    case 0x24D0...0x24E9: ascii(0x61 + value - 0x24D0)
    case 0x1F110...0x1F129: ascii(0x41 + value - 0x1F110)
    case 0x1F130...0x1F149: ascii(0x41 + value - 0x1F130)
    case 0x1F150...0x1F169: ascii(0x41 + value - 0x1F150)
    case 0x1F170...0x1F189: ascii(0x41 + value - 0x1F170)
    default: nil
    }
  }

  private static func stray(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { strays[scalar] }
  private static func ascii(_ value: UInt32) -> Unicode.Scalar? { Unicode.Scalar(value) }

  private static func table(_ fancy: String, _ plain: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(fancy.unicodeScalars, plain.unicodeScalars), uniquingKeysWith: { first, _ in first })
  }

  private static let strays = table("ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ", "CgHHHhIILNPQRRRZZBCeEFMo")
  private static let smallCapitals = table("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz")
  private static let superscripts = table(
    "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ", "abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW")
}
