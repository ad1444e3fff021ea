/// What the dot of an address is called, and the endings that people say it before.
///
/// An ending that is itself an everyday word of the language is left out (`dot in`, `punto es`, `point de`), so that
/// a polka dot in red stays one. Only what stands between two labels is looked at.
struct DotWord {
  let word: StaticString
  let endings: Set<String>
  var isBracketed = false

  private static let everywhere: Set<String> = ["com", "org", "info", "biz", "eu"]

  private static let all: [DotWord] = [
    DotWord(
      word: "dot",
      endings: everywhere.union([
        "net", "edu", "gov", "app", "dev", "io", "ai", "co", "tv", "uk", "ie", "de", "fr", "nl", "ch", "ca", "au", "nz",
        "za", "xyz", "online", "shop", "site", "example",
      ])),
    DotWord(word: "punkt", endings: everywhere.union(["net", "de", "at", "ch", "dk", "se", "pl", "io", "example"])),
    DotWord(word: "point", endings: everywhere.union(["fr", "ch", "ca", "io", "example"])),
    DotWord(word: "punto", endings: everywhere.union(["it", "mx", "ar", "cl", "pe", "net", "example"])),
    DotWord(word: "ponto", endings: everywhere.union(["br", "pt", "net", "example"])),
    DotWord(word: "punt", endings: everywhere.union(["nl", "net", "example"])),
    DotWord(word: "piste", endings: everywhere.union(["fi", "net", "example"])),
    DotWord(word: "kropka", endings: everywhere.union(["pl", "net", "example"])),
    DotWord(word: "nokta", endings: everywhere.union(["tr", "net", "example"])),
  ]

  /// The dot itself with a space on either side, and one in brackets.
  private static let spaced = DotWord(word: ".", endings: ["com", "net", "org"])
  private static let bracketed = DotWord(
    word: "[.]", endings: all[0].endings, isBracketed: true)

  /// The first three letters of each word, in lower case.
  static let openings: [(UInt8, UInt8, UInt8)] = all.map { name in
    name.word.withUTF8Buffer { ($0[0], $0[1], $0[2]) }
  }

  /// Every ending that is said in words.
  static let spokenEndings = (all + [spaced]).reduce(into: Set<String>()) { $0.formUnion($1.endings) }

  /// What stands at `offset` for a dot, alone between spaces, and its length.
  static func at(_ offset: Int, in text: EntityText) -> (word: DotWord, length: Int)? {
    switch text[offset] {
    case UInt8(ascii: "."): return (spaced, 1)
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"):
      return BracketedSign.dotLength(at: offset, in: text).map { (bracketed, $0) }
    default: return name(at: offset, in: text).map { ($0, $0.word.utf8CodeUnitCount) }
    }
  }

  /// Whether the letters are such a word, in any case.
  static func isOne(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    all.contains { name in
      name.word.utf8CodeUnitCount == letters.count
        && name.word.withUTF8Buffer { word in word.indices.allSatisfy { letters[$0] | 0x20 == word[$0] } }
    }
  }

  /// The word for a dot at `offset`, with no letter after it.
  static func name(at offset: Int, in text: EntityText) -> DotWord? {
    switch text[offset] | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "p"), UInt8(ascii: "k"), UInt8(ascii: "n"):
      all.first { name in
        text.matches(name.word, at: offset) && !goesOn(text[offset + name.word.utf8CodeUnitCount])
      }
    default: nil
    }
  }

  private static func goesOn(_ byte: UInt8) -> Bool { byte >= 0x80 || EntityCharacters.isASCIIAlphanumeric(byte) }
}
