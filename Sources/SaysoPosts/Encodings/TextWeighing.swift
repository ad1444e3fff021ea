/// How likely what was decoded is text.
struct TextWeighing {
  private let expected: ExpectedCharacters
  private var total = 0
  private var count = 0
  private var previous: Unicode.Scalar = " "
  private var beforePrevious: Unicode.Scalar = " "

  init(_ charset: LegacyCharset) { expected = ExpectedCharacters(charset) }

  /// In hundredths of a point per byte that stands for a character beyond ASCII; `nil` without any.
  var score: Int? { count == 0 ? nil : total * 100 / count }

  mutating func add(_ scalar: Unicode.Scalar) {
    // The neighbour on the right of a sign that has been waiting.
    if !previous.isASCII { weigh(previous, left: beforePrevious, right: scalar) }
    (beforePrevious, previous) = (previous, scalar)
  }

  private mutating func weigh(_ scalar: Unicode.Scalar, left: Unicode.Scalar, right: Unicode.Scalar) {
    // An ideograph stands for two bytes that could have been two letters.
    count += expected.isWide ? 2 : 1
    if scalar == "\u{FFFD}" || (0x80...0x9F).contains(scalar.value) || scalar.properties.generalCategory == .privateUse
    {
      total -= 20
    } else if expected.often.contains(scalar) {
      total += expected.isWide ? 6 : 4
    } else if expected.isWide {
      total += Self.isWide(scalar) ? 0 : -6
    } else if scalar.properties.isAlphabetic {
      total += expected.letters.contains(scalar) ? 2 : -1
    } else {
      total += Self.worth(scalar, isBetweenLetters: left.properties.isAlphabetic && right.properties.isAlphabetic)
    }
    if !expected.isWide { total -= strangeness(scalar, left, right) }
  }

  /// A capital inside a word, letters of two scripts side by side.
  private func strangeness(_ scalar: Unicode.Scalar, _ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Int {
    let properties = scalar.properties
    guard properties.isAlphabetic else { return 0 }
    var strangeness = 0
    if properties.isUppercase, left.properties.isLowercase { strangeness += 4 }
    if Self.isForeign(scalar, left) || Self.isForeign(scalar, right) { strangeness += 4 }
    return strangeness
  }

  private static func isForeign(_ scalar: Unicode.Scalar, _ neighbour: Unicode.Scalar) -> Bool {
    neighbour.properties.isAlphabetic && isLatin(scalar) != isLatin(neighbour)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x370 }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E: true
    default: false
    }
  }

  /// What word processors put in place of straight marks is worth more than the signs that posts use besides. Between
  /// two letters an apostrophe is at home, a dash may stand, and nothing else.
  private static func worth(_ scalar: Unicode.Scalar, isBetweenLetters: Bool) -> Int {
    switch scalar {
    case "\u{2019}": 6
    case _ where isBetweenLetters && dashes.contains(scalar): 0
    case _ where isBetweenLetters: -9
    case _ where marks.contains(scalar): 6
    default: signs.contains(scalar) ? 2 : -1
    }
  }

  private static let dashes: Set<Unicode.Scalar> = ["\u{2013}", "\u{2014}", "\u{B7}"]
  private static let marks = Set(
    "\u{2018}\u{2019}\u{201C}\u{201D}\u{201E}\u{201A}\u{2013}\u{2014}\u{2026}".unicodeScalars)
  private static let signs = Set("\u{2022}\u{AB}\u{BB}€£°§©®™·¿¡\u{A0}".unicodeScalars)
}
