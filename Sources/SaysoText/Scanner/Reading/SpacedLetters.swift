/// Words that are written as single letters with something between them: `F·a·l·c·o·n`, `F a l c o n`.
struct SpacedLetters {
  struct Letter {
    var token: Int
    /// The position after the last letter of the same row.
    var rowEnd: Int
  }

  /// The fewest letters that make a word: `a b` is a list, `A.I.` an abbreviation.
  static let fewest = 3
  /// In bytes, folded: a letter with some marks.
  static let longestLetter = 24
  /// The most scalars between two letters of a row.
  static let widestGap = 3

  private(set) var letters: [Letter] = []

  mutating func removeAll() { letters.removeAll(keepingCapacity: true) }

  mutating func find(in reader: FieldReader) {
    var row = 0
    for token in reader.tokens.indices where Self.isSingleLetter(token, reader) {
      if let last = letters.last, row < letters.count, !Self.follows(token, last.token, reader) {
        close(row: &row)
      }
      letters.append(Letter(token: token, rowEnd: 0))
    }
    close(row: &row)
  }

  private mutating func close(row: inout Int) {
    if letters.count - row < Self.fewest { letters.removeSubrange(row...) }
    for index in row..<letters.count { letters[index].rowEnd = letters.count }
    row = letters.count
  }

  static func isSingleLetter(_ token: Int, _ reader: FieldReader) -> Bool {
    let folded = reader.folded(token)
    guard folded.count <= longestLetter, reader.tokens[token].zone != .link, reader.tag(token) == nil else {
      return false
    }
    var scalars = ScalarSequence(reader.bytes, reader.tokens[token].range)
    guard let first = scalars.next(), mayBeLetter(first) else { return false }
    while let next = scalars.next() {
      guard ScalarTable.isMark(next) || ScalarTable.isDefaultIgnorable(next) else { return false }
    }
    return true
  }

  /// Digits and signs that look like letters may be part of a row, but hits in nothing else are nobody's words.
  private static func mayBeLetter(_ scalar: UInt32) -> Bool {
    let properties = ScalarProperties(of: scalar)
    return properties.isLetter || properties.isPicture || LeetSigns.isDigit(scalar)
  }

  private static func follows(_ token: Int, _ previous: Int, _ reader: FieldReader) -> Bool {
    let gap = Int(reader.tokens[previous].end)..<max(Int(reader.tokens[previous].end), Int(reader.tokens[token].start))
    var count = 0
    for scalar in ScalarSequence(reader.bytes, gap) {
      let properties = ScalarProperties(of: scalar)
      if properties.isDefaultIgnorable { continue }
      count += 1
      if count > widestGap || properties.isLetter || properties.isDecimalDigit { return false }
    }
    return count > 0
  }
}
