/// A telephone number whose digits are spelled out, all or in part: `five five five 0142`, `oh seven seven double oh`.
/// At least three digits in words and seven in all; counting (`one two three four …`) is none. English, German, French,
/// Spanish and Italian words.
struct SpelledPhoneDetector: Detector {
  let kind = DetectedKind.phone
  let trigger = DetectorTrigger.word(SpelledDigit.openings)
  /// `triple five` are three digits.
  let need = DetectorNeed(openings: 2)

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard SpelledDigit.value(at: offset, in: text) != nil, !followsDigitWord(offset, in: text) else { return nil }
    var digits = SaidDigits()
    let start = startOfDigits(before: offset, in: text, into: &digits)
    var (end, words, repeats, at) = (offset, 0, 1, offset)
    while digits.count <= SaidDigits.most, let piece = piece(at: at, in: text) {
      switch piece.value {
      case .multiple(let count): repeats = count
      case .digit(let digit):
        for _ in 0..<repeats { digits.append(UInt8(digit)) }
        words += repeats
        (end, repeats) = (piece.end, 1)
      case .figures:
        digits.append(text, at..<piece.end)
        (end, repeats) = (piece.end, 1)
      }
      at = skippingSeparators(from: piece.end, in: text)
    }
    guard words >= 3, (7...SaidDigits.most).contains(digits.count), !digits.isCounting, !digits.isOneRepeated else {
      return nil
    }
    return DetectorMatch(start..<end, strength: .form)
  }

  private enum Piece {
    case digit(Int), figures, multiple(Int)
  }

  private func piece(at offset: Int, in text: DetectorText) -> (value: Piece, end: Int)? {
    let end = text.endOfWord(from: offset)
    guard end > offset else { return nil }
    if let digit = SpelledDigit.value(at: offset, in: text) { return (.digit(digit), end) }
    if let count = SpelledDigit.multiple(at: offset, in: text) { return (.multiple(count), end) }
    let word = text[offset..<end]
    return word.count <= SaidDigits.most && word.allSatisfy(DetectorText.isDigit) ? (.figures, end) : nil
  }

  private func skippingSeparators(from offset: Int, in text: DetectorText) -> Int {
    var at = offset
    while at - offset < 3,
      DetectorText.isSpace(text[at]) || text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: ",")
    {
      at += 1
    }
    return at
  }

  private func followsDigitWord(_ offset: Int, in text: DetectorText) -> Bool {
    guard let before = wordBefore(offset, in: text) else { return false }
    return SpelledDigit.value(at: before.lowerBound, in: text) != nil
  }

  /// Digits in figures before the first word are part of the number: `555 zero one four two`.
  private func startOfDigits(before offset: Int, in text: DetectorText, into digits: inout SaidDigits) -> Int {
    guard let word = wordBefore(offset, in: text) else { return offset }
    if SpelledDigit.multiple(at: word.lowerBound, in: text) != nil { return word.lowerBound }
    guard word.count <= 8, text[word].allSatisfy(DetectorText.isDigit) else { return offset }
    digits.append(text, word)
    return word.lowerBound
  }

  private func wordBefore(_ offset: Int, in text: DetectorText) -> Range<Int>? {
    var end = offset
    while offset - end < 3, DetectorText.isSpace(text[end - 1]) || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    var start = end
    while end - start < 12, DetectorText.isWord(text[start - 1]) { start -= 1 }
    return start < end && end < offset ? start..<end : nil
  }
}

/// The digits of a number in the order in which they are said, four bits each: no more than a telephone number has, so
/// that reading them takes no memory.
private struct SaidDigits {
  static let most = 15
  private var digits: UInt64 = 0
  /// Beyond ``most`` only this goes on.
  private(set) var count = 0

  mutating func append(_ digit: UInt8) {
    if count < Self.most { digits |= UInt64(digit) &<< UInt64(4 * count) }
    count += 1
  }

  /// Digits in figures.
  mutating func append(_ text: DetectorText, _ range: Range<Int>) {
    for at in range { append(text[at] &- 0x30) }
  }

  private subscript(index: Int) -> Int { Int(digits &>> UInt64(4 * index) & 15) }

  var isOneRepeated: Bool { (1..<max(1, count)).allSatisfy { self[$0] == self[0] } }

  var isCounting: Bool {
    (1..<max(1, count)).allSatisfy { next in
      let (digit, following) = (self[next - 1], self[next])
      return abs(following - digit) == 1 || digit == 9 && following <= 1
    }
  }
}
