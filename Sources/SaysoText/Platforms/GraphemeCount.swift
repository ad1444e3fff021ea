/// Counts characters as a reader sees them: extended grapheme clusters (Unicode Standard Annex #29).
///
/// The clusters are those of Swift's `Character`, which follows the Unicode version of the standard library: 15.0 and
/// later, so that an emoji sequence or an Indic conjunct of a newer version may count as two where a platform counts
/// one. Text of scripts in which no scalar joins another is counted without making a string.
package enum GraphemeCount {
  package static func count(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    simpleCount(bytes, in: range) ?? String(decoding: bytes[range], as: UTF8.self).count
  }

  /// `nil` when a scalar may join its neighbours.
  private static func simpleCount(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        let isSecond = byte == 0x0A && offset > range.lowerBound && bytes[offset - 1] == 0x0D
        count += isSecond ? 0 : 1
        offset += 1
        continue
      }
      let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: offset)
      guard isSimple(scalar), length > 0 else { return nil }
      count += 1
      offset += length
    }
    return count
  }

  /// Scalars that are a cluster of their own beside any other such scalar: Latin, general punctuation, currency signs,
  /// kana, Han, composed Hangul, full-width forms.
  private static func isSimple(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x300, 0x370...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0, 0x2190...0x22FF,
      0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xFF01...0xFF9D:
      true
    default: false
    }
  }
}
