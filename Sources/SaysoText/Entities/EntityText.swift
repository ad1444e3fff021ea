/// A text's UTF-8 bytes with reads that never trap: outside the text stands NUL, which belongs to no entity.
struct EntityText {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  subscript(offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

  /// The scalar that starts at `offset`; `nil` at the end. Bytes that are not UTF-8 read as U+FFFD, one by one.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0
    guard width > 0, offset + width <= bytes.count else { return "\u{FFFD}" }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for index in offset + 1..<offset + width { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// How many bytes the scalar at `offset` takes.
  func width(at offset: Int) -> Int {
    var end = offset + 1
    while end < bytes.count, end < offset + 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end - offset
  }

  /// Where the scalar starts that ends at `offset`.
  func start(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, start > offset - 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  func scalar(before offset: Int) -> Unicode.Scalar? {
    offset > 0 ? scalar(at: start(before: offset)) : nil
  }

  /// The end of the run of accepted scalars that starts at `offset`.
  func end(from offset: Int, to limit: Int = .max, while accepts: (Unicode.Scalar) -> Bool) -> Int {
    var offset = offset
    while offset < limit, let scalar = scalar(at: offset), accepts(scalar) { offset += width(at: offset) }
    return offset
  }

  /// The start of the run of accepted scalars that ends at `offset`, not before `floor`.
  func start(from offset: Int, downTo floor: Int, while accepts: (Unicode.Scalar) -> Bool) -> Int {
    var offset = offset
    while offset > floor, let scalar = scalar(before: offset), accepts(scalar) { offset = start(before: offset) }
    return max(offset, floor)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Whether `ascii` stands at `offset`, in whatever case.
  func matches(_ ascii: StaticString, at offset: Int) -> Bool {
    ascii.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { wanted[$0] == EntityCharacters.lowercased(self[offset + $0]) }
    }
  }
}
