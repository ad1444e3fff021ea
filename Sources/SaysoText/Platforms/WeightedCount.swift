/// X's way of counting, which makes a sign of a dense script as long as two of a light one: `parseTweet` of
/// twitter-text 3.1 with its configuration v3.
///
/// The text is composed (NFC) first. A scalar in U+0000–10FF, 2000–200D, 2010–201F and 2032–2037 counts one, every
/// other two, an emoji sequence two. Linear; allocates only where composing may change something.
package struct WeightedCount {
  /// What a scalar outside the light ranges counts: 2 since configuration v2, 1 in v1.
  let heavy: Int
  /// Whether a sequence counts as one emoji (configuration v3) or scalar by scalar (v2).
  let discountsSequences: Bool

  package init(heavy: Int = 2, discountsSequences: Bool = true) {
    self.heavy = heavy
    self.discountsSequences = discountsSequences
  }

  package func weight(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    if let weight = weightAsWritten(of: bytes, in: range) { return weight }
    return Composition.nfc(Array(bytes[range])).withUnsafeBufferPointer { composed in
      weightAsWritten(of: composed, in: 0..<composed.count, isComposed: true) ?? 0
    }
  }

  static func isLight(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037: true
    default: false
    }
  }

  /// Characters that X refuses in a post.
  static func isRefused(_ scalar: UInt32) -> Bool { scalar == 0xFFFE || scalar == 0xFEFF || scalar == 0xFFFF }

  /// `nil` when composing might change the text.
  private func weightAsWritten(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, isComposed: Bool = false
  ) -> Int? {
    var weight = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isASCII = bytes[offset] < 0x80
      if isASCII, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
        weight += 1
        offset += 1
        continue
      }
      let (scalar, length) =
        isASCII ? (UInt32(bytes[offset]), 1) : UTF8Decoder.scalar(in: bytes, at: offset)
      if !isASCII, !isComposed, Self.mayCompose(scalar) { return nil }
      let next = offset + max(1, length)
      if let end = sequenceEnd(of: bytes, from: offset, scalar, next) {
        weight += heavy
        offset = end
      } else {
        weight += Self.isLight(scalar) ? 1 : heavy
        offset = next
      }
    }
    return weight
  }

  /// A scalar alone needs no look at what emoji it is: it weighs the same either way.
  @inline(__always)
  private func sequenceEnd(
    of bytes: UnsafeBufferPointer<UInt8>, from offset: Int, _ scalar: UInt32, _ next: Int
  ) -> Int? {
    guard discountsSequences, next < bytes.count, EmojiSequence.mayContinue(bytes[next]) else { return nil }
    return EmojiSequence.end(in: bytes, at: offset)
  }

  /// A superset of what NFC changes in number: marks that compose, letters it takes apart, old compatibility doubles,
  /// the vowels and finals of Hangul. Variation selectors and the marks of U+20D0–20FF never compose.
  package static func mayCompose(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x300, 0x2010...0x2125, 0x1F000...0x1FAFF, 0xFE00...0xFE0F: false
    case 0x340...0x3FF, 0x900...0xFFF, 0x1100...0x11FF, 0x1F00...0x200F, 0x2126...0x212B, 0x2329...0x232A, 0x2ADC,
      0xA960...0xA97C, 0xD7B0...0xD7FB, 0xF900...0xFB4F, 0x1D15E...0x1D1C0, 0x2F800...0x2FA1F:
      true
    default: ScalarTable.isMark(scalar)
    }
  }
}
