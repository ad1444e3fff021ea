import CUnicode

/// Emoji that are written with more than one scalar: with skin tones, joiners, flags, keycaps, tags.
///
/// A sequence is one emoji when Unicode recommends it for general interchange (RGI, Unicode Technical Standard #51), by
/// the emoji data of ICU (Emoji 15.0 with ICU 72); a longer chain is divided where it stops being one, as X does.
/// Presentation selectors that a sequence lacks are read into it.
package enum EmojiSequence {
  /// Where the emoji that starts at `offset` ends; `nil` when none starts there. A character that is text unless a
  /// presentation selector follows (`©`, `❤`) is an emoji only with one, or within a sequence.
  package static func end(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: offset)
    guard length > 0 else { return nil }
    if isRegionalIndicator(scalar) { return flagEnd(in: bytes, first: scalar, at: offset + length) }
    if scalar < 0x80 { return keycapEnd(in: bytes, base: scalar, at: offset + length) }
    guard let first = Element(in: bytes, at: offset) else { return nil }
    if first.base == 0x1F3F4, let end = tagEnd(in: bytes, at: first.end) { return end }
    return joinedEnd(in: bytes, first) ?? (first.isEmojiAlone ? first.end : nil)
  }

  /// Every emoji of a text, in UTF-8 bytes, in order.
  package static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { buffer in
      var ranges: [Range<Int>] = []
      var offset = 0
      while offset < buffer.count {
        let next = offset + 1
        // Nothing in ASCII is an emoji but a keycap.
        if buffer[offset] >= 0x80 || next < buffer.count && mayContinue(buffer[next]),
          let end = end(in: buffer, at: offset), end > next
        {
          ranges.append(offset..<end)
          offset = end
        } else {
          offset += 1
        }
      }
      return ranges
    }
  }

  /// Whether what begins with this byte can make one emoji of what stands before it: a joiner or keycap (U+200D,
  /// U+20E3), a presentation selector (U+FE0E, U+FE0F), a skin tone, a tag.
  static func mayContinue(_ byte: UInt8) -> Bool { byte == 0xE2 || byte == 0xEF || byte == 0xF0 || byte == 0xF3 }

  static func isRegionalIndicator(_ scalar: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }

  /// The longest recommended sequence has four elements; one more is read, so that a longer one is noticed.
  private static let mostElements = 5

  private static func joinedEnd(in bytes: UnsafeBufferPointer<UInt8>, _ first: Element) -> Int? {
    guard first.joiner(in: bytes) != nil else { return nil }
    var elements = [first]
    while elements.count < mostElements, let after = elements.last?.joiner(in: bytes),
      let next = Element(in: bytes, at: after)
    {
      elements.append(next)
    }
    while elements.count > 1 {
      if isRecommended(elements.map(\.qualified).joined(separator: [0x200D])) { return elements.last?.end }
      elements.removeLast()
    }
    return nil
  }

  /// A pair that is nobody's flag is two letters, each an emoji of its own.
  private static func flagEnd(in bytes: UnsafeBufferPointer<UInt8>, first: UInt32, at offset: Int) -> Int {
    let (second, length) = UTF8Decoder.scalar(in: bytes, at: offset)
    guard isRegionalIndicator(second), isRecommended([first, second]) else { return offset }
    return offset + length
  }

  private static func keycapEnd(in bytes: UnsafeBufferPointer<UInt8>, base: UInt32, at offset: Int) -> Int? {
    guard (0x30...0x39).contains(base) || base == 0x23 || base == 0x2A else { return nil }
    var (mark, length) = UTF8Decoder.scalar(in: bytes, at: offset)
    var end = offset + length
    if mark == 0xFE0F {
      (mark, length) = UTF8Decoder.scalar(in: bytes, at: end)
      end += length
    }
    return mark == 0x20E3 ? end : nil
  }

  /// The flags of England, Scotland and Wales; at most six letters and the cancelling tag.
  private static func tagEnd(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    var scalars: [UInt32] = [0x1F3F4]
    var end = offset
    while scalars.count < 8 {
      let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: end)
      guard (0xE0020...0xE007F).contains(scalar) else { return nil }
      scalars.append(scalar)
      end += length
      if scalar == 0xE007F { return isRecommended(scalars) ? end : nil }
    }
    return nil
  }

  private static func isRecommended(_ scalars: some Sequence<UInt32>) -> Bool {
    let scalars = Array(scalars)
    return sayso_is_rgi_emoji(scalars, Int32(clamping: scalars.count)) != 0
  }
}

extension EmojiSequence {
  /// An emoji with its presentation selector or skin tone: what joiners join.
  private struct Element {
    let base: UInt32
    let tone: UInt32?
    let hasSelector: Bool
    let isPictureByDefault: Bool
    let end: Int

    init?(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
      let (value, length) = UTF8Decoder.scalar(in: bytes, at: offset)
      guard length > 0, value >= 0x80, let properties = Unicode.Scalar(value)?.properties, properties.isEmoji
      else { return nil }
      let (next, nextLength) = UTF8Decoder.scalar(in: bytes, at: offset + length)
      let isTone = (0x1F3FB...0x1F3FF).contains(next) && properties.isEmojiModifierBase
      if next == 0xFE0E { return nil }
      base = value
      tone = isTone ? next : nil
      hasSelector = next == 0xFE0F
      isPictureByDefault = properties.isEmojiPresentation
      end = offset + length + (isTone || hasSelector ? nextLength : 0)
    }

    var isEmojiAlone: Bool { isPictureByDefault || hasSelector || tone != nil }

    var qualified: [UInt32] { [base] + (tone.map { [$0] } ?? (isPictureByDefault ? [] : [0xFE0F])) }

    /// Where the text goes on behind a joiner; `nil` when none follows.
    func joiner(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
      let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: end)
      return scalar == 0x200D ? end + length : nil
    }
  }
}
