import SaysoText

/// The words of a reply as numbers, without what differs between one customer and the next although the answer is the
/// same: letter case, mentions, links, digits, punctuation and emoji.
///
/// Two words may share a number once in four thousand million times, which costs one word of a comparison.
enum ReplyWords {
  /// Of longer replies the beginning is compared.
  static let most = 64

  /// Calls `body` with the words of valid UTF-8. Allocates nothing for text in ASCII.
  static func read<Result>(
    _ text: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: most) { room in
      var writer = WordWriter(room: room)
      var start = 0
      while start < text.count, writer.count < most {
        var end = start
        while end < text.count, !isBlank(text[end]) { end += 1 }
        let token = UnsafeRawBufferPointer(rebasing: text[start..<end])
        if !isAddress(token) { add(token, to: &writer) }
        writer.endWord()
        start = end + 1
      }
      return body(UnsafeBufferPointer(rebasing: room[..<writer.count]))
    }
  }

  private static let webHost = Array("www.".utf8)

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// A mention or a link, as far as the beginning tells.
  private static func isAddress(_ token: UnsafeRawBufferPointer) -> Bool {
    guard let first = token.first else { return false }
    if first == UInt8(ascii: "@") || token.count > 4 && token.starts(with: webHost) { return true }
    // Looked for in the beginning only: no scheme is longer.
    return token.prefix(16).contains(UInt8(ascii: "/")) && token.prefix(16).contains(UInt8(ascii: ":"))
  }

  private static func add(_ token: UnsafeRawBufferPointer, to writer: inout WordWriter) {
    if token.allSatisfy({ $0 < 0x80 }) {
      for byte in token { add(byte, to: &writer) }
      return
    }
    for scalar in String(decoding: token, as: UTF8.self).unicodeScalars {
      if scalar.isASCII { add(UInt8(scalar.value), to: &writer) } else { add(scalar.value, to: &writer) }
    }
  }

  private static func add(_ byte: UInt8, to writer: inout WordWriter) {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    if lower &- 0x61 < 26 {
      writer.add(lower)
    } else if byte != UInt8(ascii: "'") {
      writer.endWord()
    }
  }

  private static func add(_ scalar: UInt32, to writer: inout WordWriter) {
    // A typographic apostrophe and what can't be seen part no word.
    if scalar == 0x2019 || ScalarTable.isDefaultIgnorable(scalar) { return }
    guard ScalarTable.isLetter(scalar) || ScalarTable.isMark(scalar) else { return writer.endWord() }
    var folded: [UInt8] = []
    ScalarTable.appendFold(of: scalar, to: &folded)
    for byte in folded { writer.add(byte) }
    // Scripts without blanks: a word a character.
    if (0x3040...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar) || scalar >= 0x20000 {
      writer.endWord()
    }
  }
}

/// Hashes words as their letters come (FNV-1a).
private struct WordWriter {
  let room: UnsafeMutableBufferPointer<UInt32>
  private(set) var count = 0
  private var hash = StableHash()
  private var isEmpty = true

  init(room: UnsafeMutableBufferPointer<UInt32>) { self.room = room }

  mutating func add(_ byte: UInt8) {
    hash.add(byte)
    isEmpty = false
  }

  mutating func endWord() {
    guard !isEmpty else { return }
    if count < room.count {
      room[count] = UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
      count += 1
    }
    hash = StableHash()
    isEmpty = true
  }
}
