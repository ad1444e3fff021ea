import Foundation
import SaysoTestSupport

extension EvasionTechnique {
  private static let homoglyphs: [Character: [Character]] = [
    "a": ["а", "α", "ɑ", "⍺"], "b": ["Ь", "Ꮟ", "ƅ", "ɓ"], "c": ["с", "ϲ", "ᴄ", "ⲥ"], "d": ["ԁ", "Ꮷ", "ɗ", "ꓒ"],
    "e": ["е", "ҽ", "℮", "ꬲ"], "f": ["ғ", "ϝ", "ƒ", "ꞙ"], "g": ["ɡ", "ց", "ǥ"], "h": ["һ", "հ", "Ꮒ"],
    "i": ["і", "ι", "ı", "Ꭵ"], "j": ["ј", "ϳ", "ʝ"], "k": ["к", "κ", "ƙ"], "l": ["ӏ", "ⵏ", "ا", "∣", "ł"],
    "m": ["м", "Ϻ", "ɱ"], "n": ["ո", "ռ", "п", "ɴ"], "o": ["о", "ο", "օ", "ഠ", "ס", "०"], "p": ["р", "ρ", "ⲣ", "⍴"],
    "q": ["ԛ", "զ", "գ"], "r": ["г", "ᴦ", "ⲅ", "ɾ"], "s": ["ѕ", "ꜱ", "ƽ", "Ꮪ"], "t": ["т", "τ", "Ꭲ", "⟙"],
    "u": ["υ", "ս", "ꞟ", "∪"], "v": ["ѵ", "ν", "∨", "ט"], "w": ["ѡ", "ԝ", "ա", "ɯ"], "x": ["х", "χ", "×", "᙭"],
    "y": ["у", "γ", "ү", "ყ"], "z": ["ᴢ", "ꮓ", "ʐ"],
    "A": ["А", "Α", "Ꭺ", "ꓮ"], "B": ["В", "Β", "Ᏼ"], "C": ["С", "Ϲ", "Ꮯ"], "D": ["Ꭰ", "ꓓ"], "E": ["Е", "Ε", "Ꭼ"],
    "F": ["Ϝ", "ꓝ"], "G": ["Ԍ", "Ꮐ"], "H": ["Н", "Η", "Ꮋ"], "I": ["І", "Ι", "ꓲ"], "J": ["Ј", "Ꭻ"], "K": ["К", "Κ"],
    "L": ["Ꮮ", "Ⅼ"], "M": ["М", "Μ", "Ꮇ"], "N": ["Ν", "ꓠ"], "O": ["О", "Ο", "Օ"], "P": ["Р", "Ρ", "Ꮲ"], "Q": ["ⵕ"],
    "R": ["Ꭱ", "ꓣ"], "S": ["Ѕ", "Տ", "Ꮪ"], "T": ["Т", "Τ", "Ꭲ"], "U": ["Ս", "ꓴ"], "V": ["Ѵ", "Ꮩ"], "W": ["Ԝ", "Ꮃ"],
    "X": ["Х", "Χ"], "Y": ["Υ", "Ү"], "Z": ["Ζ", "Ꮓ"],
  ]
  private static let digits: [Character: [Character]] = [
    "a": ["4"], "e": ["3"], "i": ["1"], "l": ["1"], "o": ["0"], "s": ["5"], "t": ["7"], "b": ["8"], "g": ["9"],
  ]
  private static let signs: [Character: [Character]] = [
    "a": ["@"], "i": ["!", "|"], "l": ["|", "£"], "s": ["$"], "t": ["+"], "c": ["¢", "("], "e": ["€"],
  ]
  private static let accents = ["\u{301}", "\u{300}", "\u{308}", "\u{303}", "\u{304}", "\u{323}", "\u{327}", "\u{335}"]
  private static let piled = ["\u{334}", "\u{315}", "\u{35C}", "\u{322}", "\u{33E}", "\u{489}", "\u{31B}", "\u{346}"]

  static let lookAlikes = [
    EvasionTechnique(name: "homoglyph", kind: .letters) { phrase, random in
      phrase.changing(&random) { letter, random in homoglyphs[letter].map { String(random.pick($0)) } }
        + phrase.changing(&random) { letter, random in homoglyphs[letter].map { String(random.pick($0)) } }
    },
    EvasionTechnique(name: "accent, composed", kind: .letters) { phrase, random in
      accented(phrase, &random).map(\.precomposedStringWithCanonicalMapping)
    },
    EvasionTechnique(name: "accent, combining", kind: .letters) { phrase, random in
      accented(phrase, &random).map(\.decomposedStringWithCanonicalMapping)
    },
    EvasionTechnique(name: "piled accents", kind: .letters) { phrase, random in
      phrase.changing(&random) { letter, random in
        letter.isLetter && letter.isASCII
          ? "\(letter)" + (0..<3).map { _ in random.pick(piled) }.joined() : nil
      }
    },
    EvasionTechnique(name: "leet digits", kind: .letters) { phrase, random in
      phrase.changing(&random) { letter, random in
        digits[Character(letter.lowercased())].map { String(random.pick($0)) }
      }
      .filter { hasLetters($0, as: phrase) }
    },
    EvasionTechnique(name: "leet signs", kind: .letters) { phrase, random in
      phrase.changing(&random) { letter, random in signs[Character(letter.lowercased())].map { String(random.pick($0)) }
      }
      .filter { hasLetters($0, as: phrase) }
    },
    EvasionTechnique(name: "capital I", kind: .letters) { phrase, random in
      phrase.changing(&random) { letter, _ in letter == "l" ? "I" : nil }.filter { $0.contains(/[a-z]I/) }
    },
  ]

  private static func accented(_ phrase: String, _ random: inout SeededGenerator) -> [String] {
    // ß is no s with an accent, and so on: letters that take the mark are enough.
    phrase.changing(&random) { letter, random in
      letter.isLetter && letter.isASCII ? "\(letter)\(random.pick(accents))" : nil
    }
  }

  /// In every word, or nobody could read it.
  private static func hasLetters(_ disguised: String, as phrase: String) -> Bool {
    zip(disguised.split(separator: " "), phrase.split(separator: " ")).allSatisfy { word, original in
      word.contains(where: \.isLetter) || !original.contains(where: \.isLetter)
    }
  }
}
