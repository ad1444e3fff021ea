/// Words that announce a value: `phone`, `date of birth`. Compared without regard to case and accents.
///
/// Words are kept as 64-bit hashes, so that looking for them builds no strings; a text made to collide with one would
/// only announce a value that it holds.
struct CueWords: Sendable {
  /// A phrase by its words, the last first.
  private let phrases: HashedWords
  private let list: String

  /// Words and phrases of up to four words, separated by commas. ASCII, lower case, without accents.
  init(_ list: String) {
    self.list = list
    phrases = HashedWords(
      list.split(separator: ",").map { phrase in
        let words = phrase.split(whereSeparator: \.isWhitespace).reversed()
        return (words.reduce(0) { Self.extend($0, with: HashedWords.hash($1.utf8)) }, 0)
      })
  }

  /// The first word of each phrase.
  var firstWords: [String] {
    list.split(separator: ",").compactMap { $0.split(whereSeparator: \.isWhitespace).first.map(String.init) }
  }

  /// Whether one ends among the last `words` words before `offset`, in the same sentence.
  func stand(before offset: Int, in text: DetectorText, within words: Int) -> Bool {
    start(before: offset, in: text, within: words) != nil
  }

  /// Where the one nearest before `offset` begins.
  func start(before offset: Int, in text: DetectorText, within words: Int) -> Int? {
    var (one, two, three, four): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var end = offset
    for index in 0..<(words + 3) {
      guard let word = Self.word(before: end, in: text, isFirst: index == 0) else { return nil }
      let hash = HashedWords.hash(text[word])
      four = three == 0 ? 0 : Self.extend(three, with: hash)
      three = two == 0 ? 0 : Self.extend(two, with: hash)
      two = one == 0 ? 0 : Self.extend(one, with: hash)
      one = index < words ? Self.extend(0, with: hash) : 0
      if contains(one) || contains(two) || contains(three) || contains(four) { return word.lowerBound }
      end = word.lowerBound
    }
    return nil
  }

  /// Whether the word that follows `offset` is one.
  func stand(after offset: Int, in text: DetectorText) -> Bool {
    var start = offset
    while start - offset < 3, !DetectorText.isWord(text[start]), !Self.endsSentence(text[start]) { start += 1 }
    return isWord(at: start, in: text)
  }

  /// Whether the word that begins at `start` is one.
  func isWord(at start: Int, in text: DetectorText) -> Bool {
    let end = text.endOfWord(from: start)
    return end > start && contains(Self.extend(0, with: HashedWords.hash(text[start..<end])))
  }

  private func contains(_ phrase: UInt64) -> Bool { phrases[phrase] != nil }

  /// A full stop right before the value may be an abbreviation's: `Tel. 555 0142`.
  private static func word(before offset: Int, in text: DetectorText, isFirst: Bool) -> Range<Int>? {
    var end = offset
    while offset - end < 6, end > 0, !DetectorText.isWord(text[end - 1]) {
      let sign = text[end - 1]
      if endsSentence(sign) {
        let isAbbreviation = sign == UInt8(ascii: ".") && (isFirst || !DetectorText.isSpace(text[end]))
        let isHeading = isFirst && sign == UInt8(ascii: "\n")
        if !isAbbreviation, !isHeading { return nil }
      }
      end -= 1
    }
    var start = end
    while start > 0, end - start < longest, DetectorText.isWord(text[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private static let longest = 32

  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  private static func extend(_ phrase: UInt64, with word: UInt64) -> UInt64 {
    ((phrase &* 0x9E37_79B9_7F4A_7C15) ^ word) | 1
  }
}

extension DetectorText {
  /// Longer runs of letters and digits are no word of a language; the bound keeps detectors from reading on.
  static let longestWord = 64

  /// Where the run of letters and digits at `start` ends, at most ``longestWord`` on.
  func endOfWord(from start: Int) -> Int {
    var end = start
    while end - start < Self.longestWord, Self.isWord(self[end]) { end += 1 }
    return end
  }

  /// Whether these ASCII characters stand here, in any case if `pattern` is in small letters.
  func has(_ pattern: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + pattern.utf8CodeUnitCount <= count else { return false }
    return pattern.withUTF8Buffer { buffer in
      for (index, byte) in buffer.enumerated() {
        let own = bytes[offset + index]
        if own != byte, Self.lowercased(own) != byte { return false }
      }
      return true
    }
  }

  /// Past the spaces at `offset`, at most `limit`.
  func skippingSpaces(from offset: Int, limit: Int = 4) -> Int {
    var at = offset
    while at - offset < limit, Self.isSpace(self[at]) { at += 1 }
    return at
  }
}
