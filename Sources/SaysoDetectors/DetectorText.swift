import SaysoText

/// A text as detectors read it: one byte a character, with the ways of writing the same sign made equal.
///
/// Digits of every script are ASCII digits, spaces of every width one space, dashes one hyphen, full-width letters
/// ASCII letters; characters that nobody sees are left out. Any other letter or mark is ``letter``, any other sign
/// ``sign``. A value split by a zero-width space or typed in Devanagari digits is thus found like any other.
struct DetectorText {
  /// A letter or mark outside ASCII.
  static let letter: UInt8 = 0x80
  /// A sign outside ASCII: punctuation, a symbol, an emoji.
  static let sign: UInt8 = 0xFF

  let bytes: [UInt8]
  /// For each byte where it begins in the author's text, and last where that ends; `nil` when they are the same.
  private let offsets: [Int32]?

  /// `source` is valid UTF-8.
  init(_ source: [UInt8]) {
    guard source.contains(where: { $0 >= 0x80 }) else {
      (bytes, offsets) = (source, nil)
      return
    }
    var bytes: [UInt8] = []
    var offsets: [Int32] = []
    bytes.reserveCapacity(source.count)
    offsets.reserveCapacity(source.count + 1)
    var offset: Int32 = 0
    for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
      if let byte = Self.byte(for: scalar) {
        bytes.append(byte)
        offsets.append(offset)
      }
      offset += Int32(UTF8.width(scalar))
    }
    offsets.append(offset)
    (self.bytes, self.offsets) = (bytes, offsets)
  }

  var count: Int { bytes.count }

  /// NUL outside the text, which is part of no value.
  subscript(offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

  subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range.clamped(to: 0..<bytes.count)] }

  /// The same stretch in the author's text.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard let offsets else { return range }
    let start = Int(offsets[min(range.lowerBound, bytes.count)])
    guard range.upperBound > 0, range.upperBound <= bytes.count else { return start..<start }
    return start..<max(start, Int(offsets[range.upperBound]))
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == letter }
  /// A letter or digit.
  static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  private static func byte(for scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value) }
    let value = scalar.value
    if ScalarTable.isDefaultIgnorable(value) { return nil }
    if ScalarTable.isWhiteSpace(value) { return UInt8(ascii: " ") }
    if ScalarTable.isDecimalDigit(value) { return scalar.properties.numericType == .decimal ? digit(scalar) : letter }
    if ScalarTable.isDash(value) { return UInt8(ascii: "-") }
    if (0xFF01...0xFF5E).contains(value) { return UInt8(truncatingIfNeeded: value - 0xFEE0) }
    return ScalarTable.isLetter(value) || ScalarTable.isMark(value) ? letter : sign
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8 {
    UInt8(ascii: "0") + UInt8(max(0, min(9, scalar.properties.numericValue ?? 0)))
  }
}
