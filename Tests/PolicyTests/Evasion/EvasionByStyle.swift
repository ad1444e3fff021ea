import SaysoTestSupport

extension EvasionTechnique {
  private static let unseen: [(String, [UInt32])] = [
    ("zero-width space", [0x200B]), ("zero-width non-joiner", [0x200C]), ("zero-width joiner", [0x200D]),
    ("word joiner", [0x2060]), ("byte order mark", [0xFEFF]), ("soft hyphen", [0xAD]),
    ("combining grapheme joiner", [0x34F]), ("bidi mark", [0x200E, 0x200F, 0x61C]),
    ("bidi override", [0x202D, 0x202E, 0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069]),
    ("variation selector", [0xFE00, 0xFE0E, 0xFE0F, 0xE0100, 0xE01EF]), ("tag character", [0xE0041, 0xE0061, 0xE007F]),
    ("invisible operator", [0x2061, 0x2062, 0x2063, 0x2064]), ("control character", [0x00, 0x08, 0x1B, 0x7F, 0x90]),
    ("Hangul filler", [0x115F, 0x1160, 0x3164, 0xFFA0]),
  ]

  static let invisibles = unseen.map { name, scalars in
    EvasionTechnique(name: name, kind: .letters) { phrase, random in
      let scalars = scalars.compactMap(Unicode.Scalar.init)
      return scalars.flatMap { phrase.inserting(String(Character($0)), &random) }
    }
  }

  /// Where the capitals and the small letters of a style begin; where there are only capitals, or only small ones, they
  /// serve for both.
  private static let alphabets: [(String, [(UInt32, UInt32)])] = [
    ("full-width", [(0xFF21, 0xFF41)]),
    (
      "mathematical",
      [
        (0x1D400, 0x1D41A), (0x1D434, 0x1D44E), (0x1D468, 0x1D482), (0x1D49C, 0x1D4B6), (0x1D4D0, 0x1D4EA),
        (0x1D504, 0x1D51E), (0x1D538, 0x1D552), (0x1D56C, 0x1D586), (0x1D5A0, 0x1D5BA), (0x1D5D4, 0x1D5EE),
        (0x1D608, 0x1D622), (0x1D63C, 0x1D656), (0x1D670, 0x1D68A),
      ]
    ),
    ("circled", [(0x24B6, 0x24D0), (0x1F150, 0x1F150)]), ("parenthesized", [(0x1F110, 0x249C)]),
    ("squared", [(0x1F130, 0x1F130), (0x1F170, 0x1F170)]), ("regional indicator", [(0x1F1E6, 0x1F1E6)]),
    ("outlined", [(0x1CCD6, 0x1CCD6)]),
  ]
  /// Letters of the mathematical alphabets that had been encoded before them.
  private static let holes: Set<UInt32> = [
    0x1D455, 0x1D49D, 0x1D4A0, 0x1D4A1, 0x1D4A3, 0x1D4A4, 0x1D4A7, 0x1D4A8, 0x1D4AD, 0x1D4BA, 0x1D4BC, 0x1D4C4, 0x1D506,
    0x1D50B, 0x1D50C, 0x1D515, 0x1D51D, 0x1D53A, 0x1D53F, 0x1D545, 0x1D547, 0x1D548, 0x1D549, 0x1D551,
  ]
  private static let smallCapitals = Array("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ")
  private static let superscripts = Array("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ𐞥ʳˢᵗᵘᵛʷˣʸᶻ")

  static let styles =
    alphabets.map { name, starts in
      EvasionTechnique(name: name, kind: .letters) { phrase, random in
        starts.flatMap { start in phrase.changing(&random) { letter, _ in styled(letter, start) } }
      }
    } + [table("small capitals", smallCapitals), table("superscript", superscripts)]

  private static func table(_ name: String, _ letters: [Character]) -> EvasionTechnique {
    EvasionTechnique(name: name, kind: .letters) { phrase, random in
      phrase.changing(&random) { letter, _ in
        position(of: letter).flatMap { letters[$0] == "x" ? nil : String(letters[$0]) }
      }
    }
  }

  private static func styled(_ letter: Character, _ start: (upper: UInt32, lower: UInt32)) -> String? {
    guard let position = position(of: letter) else { return nil }
    let value = (letter.isUppercase ? start.upper : start.lower) + UInt32(position)
    return holes.contains(value) ? nil : Unicode.Scalar(value).map { String(Character($0)) }
  }

  /// Of an ASCII letter in the alphabet.
  private static func position(of letter: Character) -> Int? {
    guard letter.isASCII, letter.isLetter, let value = letter.asciiValue else { return nil }
    return Int((value | 0x20) - 0x61)
  }
}
