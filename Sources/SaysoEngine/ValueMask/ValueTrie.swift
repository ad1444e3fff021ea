/// Finds other places where one of several values stands: in another case, or percent-encoded in a link.
///
/// A walk costs at most the longest value for each byte, however many values there are.
struct ValueTrie {
  /// Shorter ones stand in ordinary words.
  private static let shortest = 4
  /// Longer ones are compared by their beginning.
  private static let longest = 256

  /// Of no values.
  static let empty = ValueTrie([])

  private var children: [[UInt8: Int]] = [[:]]
  private var isEnd: [Bool] = [false]

  init(_ values: some Sequence<[UInt8]>) {
    for value in values where value.count >= Self.shortest {
      var node = 0
      for byte in value.prefix(Self.longest) {
        let byte = Self.lowercased(byte)
        if let next = children[node][byte] {
          node = next
        } else {
          children.append([:])
          isEnd.append(false)
          children[node][byte] = children.count - 1
          node = children.count - 1
        }
      }
      isEnd[node] = true
    }
  }

  var isEmpty: Bool { children.count == 1 }

  /// Where values stand, the longest at each place, in order.
  func ranges(in text: [UInt8]) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    var found: [Range<Int>] = []
    var position = 0
    while position < text.count {
      if let end = end(from: position, in: text) {
        found.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private func end(from start: Int, in text: [UInt8]) -> Int? {
    var node = 0
    var end: Int?
    var position = start
    while position < text.count {
      let (byte, width) = Self.byte(at: position, in: text)
      guard let next = children[node][byte] else { break }
      node = next
      position += width
      if isEnd[node] { end = position }
    }
    return end
  }

  /// In lower case, and decoded where a percent sign and two digits stand for it (RFC 3986 §2.1).
  private static func byte(at position: Int, in text: [UInt8]) -> (UInt8, width: Int) {
    let byte = text[position]
    if byte == UInt8(ascii: "%"), position + 2 < text.count, let high = digit(text[position + 1]),
      let low = digit(text[position + 2])
    {
      return (lowercased(high << 4 | low), 3)
    }
    return (lowercased(byte), 1)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
