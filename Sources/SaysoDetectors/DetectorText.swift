import SaysoText

/// A text as detectors read it: one byte a character, with the ways of writing the same sign made equal.
///
/// Digits of every script are ASCII digits, spaces of every width one space, dashes one hyphen, full-width and
/// mathematical letters ASCII letters, and accents are gone from Latin letters, as are characters that nobody sees. Any
/// other letter is ``letter``, any other sign ``sign``. A value split by a zero-width space or typed in Devanagari
/// digits is thus found like any other, and `teléfono` is the same word however it is encoded.
///
/// A class, so that handing it to a detector counts no references of what it holds. Not for two threads at once.
final class DetectorText {
  /// A letter outside ASCII.
  static let letter: UInt8 = 0x80
  /// A sign outside ASCII: punctuation, a symbol, an emoji.
  static let sign: UInt8 = 0xFF

  /// The author's text.
  @exclusivity(unchecked) private(set) var source: [UInt8]
  @exclusivity(unchecked) private(set) var bytes: [UInt8]
  /// Where each byte's character stands in the author's text, once somebody has asked.
  @exclusivity(unchecked) private var spans: [Span] = []
  /// Room to read the text once more.
  @exclusivity(unchecked) private var again: [UInt8] = []
  @exclusivity(unchecked) private var isAsWritten = true

  private struct Span {
    let start: Int32
    /// Past the character and the marks upon it.
    var end: Int32
  }

  /// `source` is valid UTF-8. Copies nothing when it is ASCII.
  init(_ source: [UInt8]) {
    self.source = source
    bytes = source
    isAsWritten = source.count >= Int(Int32.max) || source.withUnsafeBytes(Self.isASCII)
    if !isAsWritten { read() }
  }

  /// Becomes another text in the room of the last one: allocates nothing once that has grown.
  func reload(_ text: UnsafeRawBufferPointer) {
    isAsWritten = text.count >= Int(Int32.max) || Self.isASCII(text)
    // Both names of the bytes must go, or they would be copied.
    source.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    source.append(contentsOf: text)
    if isAsWritten { bytes.append(contentsOf: text) } else { read() }
  }

  private func read() {
    bytes.removeAll(keepingCapacity: true)
    source.withUnsafeBufferPointer { source in
      var at = 0
      while at < source.count {
        let start = at
        while at < source.count, source[at] < 0x80 { at += 1 }
        if at > start { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<at])) }
        guard at < source.count else { return }
        at += readScalar(at, of: source, into: &bytes)
      }
    }
  }

  /// Reads the one at `at`, which is not ASCII, and returns how many bytes it has.
  private func readScalar(_ at: Int, of source: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) -> Int {
    let (scalar, length) = UTF8Decoder.scalar(in: source, at: at)
    // Marks are part of the letter before them; without one they are nothing.
    if !ScalarTable.isMark(scalar) { append(scalar, to: &bytes) }
    return max(1, length)
  }

  private func readSpans() {
    again.removeAll(keepingCapacity: true)
    var at = 0
    while at < source.count {
      let start = at
      let isASCII = source[at] < 0x80
      if isASCII { again.append(source[at]) }
      at += isASCII ? 1 : source.withUnsafeBufferPointer { readScalar(at, of: $0, into: &again) }
      if spans.count == again.count, let last = spans.last, Int(last.end) == start, isMark(start) {
        spans[spans.count - 1].end = Int32(at)
      }
      while spans.count < again.count { spans.append(Span(start: Int32(start), end: Int32(at))) }
    }
  }

  private func isMark(_ at: Int) -> Bool {
    ScalarTable.isMark(source.withUnsafeBufferPointer { UTF8Decoder.scalar(in: $0, at: at) }.scalar)
  }

  private static func isASCII(_ source: UnsafeRawBufferPointer) -> Bool {
    var bits: UInt8 = 0
    for byte in source { bits |= byte }
    return bits < 0x80
  }

  var count: Int { bytes.count }

  /// NUL outside the text, which is part of no value.
  subscript(offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

  subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range.clamped(to: 0..<bytes.count)] }

  /// The same stretch in the author's text.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !isAsWritten else { return range.clamped(to: 0..<bytes.count) }
    if spans.isEmpty { readSpans() }
    guard !spans.isEmpty else { return 0..<0 }
    let start = Int(spans[min(max(range.lowerBound, 0), spans.count - 1)].start)
    guard range.upperBound > range.lowerBound, range.upperBound <= spans.count else { return start..<start }
    return start..<max(start, Int(spans[range.upperBound - 1].end))
  }

  /// The author's own characters there.
  func written(_ range: Range<Int>) -> String {
    String(decoding: source[sourceRange(range).clamped(to: 0..<source.count)], as: UTF8.self)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == letter }
  /// A letter or digit.
  static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
  static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte | 0x20 : byte }

  private func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if ScalarTable.isDefaultIgnorable(value) { return }
    if ScalarTable.isWhiteSpace(value) { return bytes.append(UInt8(ascii: " ")) }
    if ScalarTable.isDash(value) { return bytes.append(UInt8(ascii: "-")) }
    if ScalarTable.isDecimalDigit(value), let digit = Self.digit(value) { return bytes.append(digit) }
    if (0xFF01...0xFF5E).contains(value) { return bytes.append(UInt8(truncatingIfNeeded: value - 0xFEE0)) }
    guard ScalarTable.isLetter(value) else { return bytes.append(Self.quote(value) ?? Self.sign) }
    // A Latin letter with marks folds to the letter and its marks; `ß` and `ﬁ` to two letters.
    if ScalarTable.appendLatinFold(of: value, to: &bytes) == 0 { bytes.append(Self.letter) }
  }

  private static func quote(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x2018, 0x2019, 0x2032: UInt8(ascii: "'")
    case 0x201C, 0x201D, 0x201E, 0x2033, 0xAB, 0xBB: UInt8(ascii: "\"")
    default: nil
    }
  }

  private static func digit(_ value: UInt32) -> UInt8? {
    guard let scalar = Unicode.Scalar(value), scalar.properties.numericType == .decimal,
      let value = scalar.properties.numericValue
    else { return nil }
    return UInt8(ascii: "0") + UInt8(max(0, min(9, value)))
  }
}
