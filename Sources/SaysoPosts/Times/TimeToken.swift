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
    var rest = Substring(text)
    while let next = rest.first {
      if next.isWhitespace {
        rest.removeFirst()
      } else if next.isASCIIDigit {
        let digits = rest.prefix(while: \.isASCIIDigit)
        guard let number = Int(digits.prefix(9)) else { return nil }
        tokens.append(.number(number, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if next.isASCII, next.isLetter {
        let letters = rest.prefix { $0.isASCII && $0.isLetter }
        tokens.append(.word(letters.lowercased()))
        rest = rest.dropFirst(letters.count)
      } else {
        guard let byte = next.asciiValue else { return nil }
        tokens.append(.sign(byte))
        rest.removeFirst()
      }
    }
    return tokens
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
