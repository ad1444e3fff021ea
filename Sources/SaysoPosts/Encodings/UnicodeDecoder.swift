/// UTF-16 or UTF-32, in either byte order. Halves of surrogate pairs become U+FFFD.
final class UnicodeDecoder: TextDecoder {
  private let width: Int
  private let isBigEndian: Bool

  /// `width`: 2 or 4 bytes.
  init(width: Int, isBigEndian: Bool) {
    self.width = width
    self.isBigEndian = isBigEndian
  }

  func decode(_ bytes: ArraySlice<UInt8>, isLast: Bool, into text: inout [UInt8]) -> Int {
    var position = bytes.startIndex
    while position + width <= bytes.endIndex {
      let unit = unit(bytes, at: position)
      var next = position + width
      var scalar = Unicode.Scalar(unit)
      if width == 2, unit & 0xFC00 == 0xD800 {
        guard next + 2 <= bytes.endIndex || isLast else { break }
        let low = next + 2 <= bytes.endIndex ? self.unit(bytes, at: next) : 0
        if low & 0xFC00 == 0xDC00 {
          scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
          next += 2
        }
      }
      text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
      position = next
    }
    // Half a unit at the very end.
    if isLast, position < bytes.endIndex {
      text.append(contentsOf: UTF8.encodedReplacementCharacter)
      position = bytes.endIndex
    }
    return position - bytes.startIndex
  }

  private func unit(_ bytes: ArraySlice<UInt8>, at position: Int) -> UInt32 {
    let unit = bytes[position..<(position + width)]
    return isBigEndian
      ? unit.reduce(0) { $0 << 8 | UInt32($1) } : unit.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension TextEncoding {
  /// `nil` for UTF-8, which is read as it is.
  var decoder: (any TextDecoder)? {
    switch form {
    case .utf8: nil
    case .utf16(let isBigEndian): UnicodeDecoder(width: 2, isBigEndian: isBigEndian)
    case .utf32(let isBigEndian): UnicodeDecoder(width: 4, isBigEndian: isBigEndian)
    case .charset(let name): CharsetDecoder(charset: name)
    }
  }
}
