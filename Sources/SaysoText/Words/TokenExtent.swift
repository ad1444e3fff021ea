/// What of a segment belongs to the word: without invisible characters at its end, and without a final `'s`, `’s` or
/// apostrophe, so that `Falcon's` is the word *Falcon*.
enum TokenExtent {
  static func trimmed(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = startOfWord(range, bytes)
    var end = endOfVisible(start, range.upperBound, bytes)
    // More than once, so that what remains is read as it would be alone: `s’ʼ` holds two.
    while let shorter = endWithoutPossessive(start, end, bytes) { end = shorter }
    return start..<end
  }

  /// A joiner draws an emoji to any sign before it (rule WB3c); the sign is no part of the token.
  private static func startOfWord(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: start)
      if length == 0 || ScalarProperties(of: scalar).isWord { break }
      start += length
    }
    return start < range.upperBound ? start : range.lowerBound
  }

  /// `nil` when the word ends in no possessive, or is nothing else.
  private static func endWithoutPossessive(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (mark, offset) = last(start, end, bytes)
    if isLetterS(mark) { (mark, offset) = last(start, offset, bytes) }
    guard isApostrophe(mark) else { return nil }
    let stem = endOfVisible(start, offset, bytes)
    return stem > start ? stem : nil
  }

  /// Emoji keep what they end in: a variation selector is part of them.
  private static func endOfVisible(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = ScalarProperties(of: UTF8Decoder.scalar(in: bytes, at: start).scalar)
    if first.isPictographic { return end }
    var end = end
    while end > start {
      let (scalar, length) = UTF8Decoder.scalar(in: bytes, before: end)
      guard length > 0, ScalarTable.isDefaultIgnorable(scalar) else { break }
      end -= length
    }
    return max(end, start)
  }

  /// The last visible scalar before `end` and where it starts; 0 when there is none.
  private static func last(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32, offset: Int) {
    let end = endOfVisible(start, end, bytes)
    guard end > start else { return (0, start) }
    let (scalar, length) = UTF8Decoder.scalar(in: bytes, before: end)
    return (scalar, end - length)
  }

  /// In any style.
  static func isLetterS(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar | 0x20 == 0x73 }
    guard ScalarProperties(of: scalar).isStyled else { return false }
    var folded: [UInt8] = []
    ScalarTable.appendFold(of: scalar, to: &folded)
    return folded == [0x73]
  }

  /// What folds to `'`.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2018, 0x2019, 0x02BC, 0xFF07: true
    default: false
    }
  }
}
