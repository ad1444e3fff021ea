/// The parts that a written time is made of. White space only parts them.
enum TimeToken: Hashable {
  /// The value of its first nine digits, and how many it has.
  case number(Int, digits: Int)
  /// In lower case.
  case word(String)
  /// Punctuation.
  case sign(UInt8)

  /// No export writes a longer one.
  static let longest = 64

  /// `nil` for what can't be a time: it is too long, has letters beyond ASCII. A narrow or
  /// unbreakable space, as newer systems write before `PM`, is white space like any other.
  static func tokens(_ text: String) -> [TimeToken]? {
    guard text.utf8.count <= longest else { return nil }
    var tokens: [TimeToken] = []
    var rest = Array(text.utf8)[...]
    while let next = rest.first {
      switch next {
      case 0x30...0x39:
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        tokens.append(.number(digits.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        let letters = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        tokens.append(.word(String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)))
        rest = rest.dropFirst(letters.count)
      case 0x20, 0x09, 0x0A, 0x0D: rest = rest.dropFirst()
      case 0x80...:
        guard let space = spaces.first(where: { rest.starts(with: $0) }) else { return nil }
        rest = rest.dropFirst(space.count)
      default:
        tokens.append(.sign(next))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// U+00A0, U+2009 and U+202F.
  private static let spaces: [[UInt8]] = [[0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF]]
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
