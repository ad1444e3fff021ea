/// A telephone number whose digits are spelled out, all or in part: `five five five 0142`, `oh seven seven double oh`.
/// At least three digits in words and seven in all; counting (`one two three four …`) is none. English, German, French,
/// Spanish and Italian words.
struct SpelledPhoneDetector: Detector {
  let kind = DetectedKind.phone
  let trigger = DetectorTrigger.word(SpelledDigit.openings)
  /// `triple five` are three digits.
  let need = DetectorNeed(openings: 2)

  private static let mostDigits = 15

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard SpelledDigit.value(at: offset, in: text) != nil, !followsDigitWord(offset, in: text) else { return nil }
    var digits: [Int] = []
    let start = startOfDigits(before: offset, in: text, into: &digits)
    var (end, words, repeats, at) = (offset, 0, 1, offset)
    while digits.count <= Self.mostDigits, let piece = piece(at: at, in: text) {
      switch piece.value {
      case .multiple(let count): repeats = count
      case .digit(let digit):
        digits.append(contentsOf: repeatElement(digit, count: repeats))
        words += repeats
        (end, repeats) = (piece.end, 1)
      case .digits(let more):
        digits.append(contentsOf: more)
        (end, repeats) = (piece.end, 1)
      }
      at = skippingSeparators(from: piece.end, in: text)
    }
    guard words >= 3, (7...Self.mostDigits).contains(digits.count), !isCounting(digits), Set(digits).count > 1 else {
      return nil
    }
    return DetectorMatch(start..<end, strength: .form)
  }

  private enum Piece {
    case digit(Int), digits([Int]), multiple(Int)
  }

  private func piece(at offset: Int, in text: DetectorText) -> (value: Piece, end: Int)? {
    let end = text.endOfWord(from: offset)
    guard end > offset else { return nil }
    if let digit = SpelledDigit.value(at: offset, in: text) { return (.digit(digit), end) }
    if let count = SpelledDigit.multiple(at: offset, in: text) { return (.multiple(count), end) }
    let word = text[offset..<end]
    guard word.count <= Self.mostDigits, word.allSatisfy(DetectorText.isDigit) else { return nil }
    return (.digits(word.map { Int($0 &- 0x30) }), end)
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
  private func startOfDigits(before offset: Int, in text: DetectorText, into digits: inout [Int]) -> Int {
    guard let word = wordBefore(offset, in: text) else { return offset }
    if SpelledDigit.multiple(at: word.lowerBound, in: text) != nil { return word.lowerBound }
    guard word.count <= 8, text[word].allSatisfy(DetectorText.isDigit) else { return offset }
    digits = text[word].map { Int($0 &- 0x30) }
    return word.lowerBound
  }

  private func wordBefore(_ offset: Int, in text: DetectorText) -> Range<Int>? {
    var end = offset
    while offset - end < 3, DetectorText.isSpace(text[end - 1]) || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    var start = end
    while end - start < 12, DetectorText.isWord(text[start - 1]) { start -= 1 }
    return start < end && end < offset ? start..<end : nil
  }

  private func isCounting(_ digits: [Int]) -> Bool {
    zip(digits, digits.dropFirst()).allSatisfy { abs($1 - $0) == 1 || ($0, $1) == (9, 0) || ($0, $1) == (9, 1) }
  }
}
