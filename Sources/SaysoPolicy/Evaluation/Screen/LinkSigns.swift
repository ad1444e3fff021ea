import SaysoText

/// Where a text may hold a link that only a reader sees.
enum LinkSigns {
  /// Whether a scheme is broken, or a dot stands apart or is said in a word. `saysDot` tells whether such a word stands
  /// anywhere; `isEnding` of the letters behind a dot whether an address may end in them.
  static func areSpoken(
    in source: UnsafeRawBufferPointer, _ text: ScreenText, saysDot: Bool,
    _ isEnding: (UnsafePointer<UInt8>, Int) -> Bool
  ) -> Bool {
    // In a `ScreenText` letters outside ASCII read as others, which may end an address where the author's own do not.
    if saysDot || text.hasForeignLetters { return areSpoken(in: source, isEnding) }
    let bytes = UnsafeRawBufferPointer(start: text.bytes, count: text.count)
    return !text.everyScheme { !isBroken(bytes, $0) } || !text.everyLoneDot { !ends(bytes, $0, isEnding) }
  }

  /// The same, byte by byte.
  private static func areSpoken(
    in source: UnsafeRawBufferPointer, _ isEnding: (UnsafePointer<UInt8>, Int) -> Bool
  ) -> Bool {
    var at = 0
    let end = source.count
    while at + 2 < end {
      let byte = source[at]
      if byte == 0x20 {
        if source[at + 1] == 0x2E, source[at + 2] == 0x20, ends(source, at + 3, isEnding) { return true }
        if let end = endOfDotWord(source, at + 1), ends(source, end + 1, isEnding) { return true }
      } else if byte | 0x20 == 0x68, isBroken(source, at) {
        return true
      }
      at += 1
    }
    return false
  }

  /// `hxxp`, `h**p` and the like at an `h`, and `http` that is not whole, with something that may part them from a host.
  private static func isBroken(_ source: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    at + 4 < source.count && source[at + 3] | 0x20 == 0x70 && isMiddle(source[at + 1]) && isMiddle(source[at + 2])
      && mayPart(source, source[at + 4] | 0x20 == 0x73 ? at + 5 : at + 4) && !isWhole(source, at)
  }

  /// What ``DisguisedLinkReader`` lets stand behind a scheme: a colon or what may be meant for one, or a bracket.
  private static func mayPart(_ source: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    guard at < source.count else { return false }
    switch source[at] {
    case 0x3A, 0x3B, 0x2F, 0x5B, 0x28, 0x7B: return true
    case 0x20: return at + 1 < source.count && (source[at + 1] == 0x3A || source[at + 1] == 0x3B)
    default: return false
    }
  }

  /// `http://` and `https://` as they should be, which ``LinkScreen`` judges.
  private static func isWhole(_ source: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    guard at + 7 < source.count, source[at + 1] == 0x74, source[at + 2] == 0x74, source[at + 3] == 0x70 else {
      return false
    }
    let colon = source[at + 4] == 0x73 ? at + 5 : at + 4
    return colon + 2 < source.count && source[colon] == 0x3A && source[colon + 1] == 0x2F && source[colon + 2] == 0x2F
  }

  /// `tt` of `http` and what stands for it.
  private static func isMiddle(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x74, 0x78, 0x2A, 0x7A: true
    default: byte == 0x5F || byte == 0x2D
    }
  }

  /// The first letters of the words for a dot, and the word to its end.
  private static func endOfDotWord(_ source: UnsafeRawBufferPointer, _ start: Int) -> Int? {
    switch source[start] | 0x20 {
    case 0x64, 0x70, 0x6B, 0x6E: break
    default: return nil
    }
    var end = start
    while end < source.count, end - start < 7, (source[end] | 0x20) &- 0x61 < 26 { end += 1 }
    guard end < source.count, source[end] == 0x20 else { return nil }
    let isWord = words.contains { word in
      word.utf8CodeUnitCount == end - start
        && word.withUTF8Buffer { name in name.indices.allSatisfy { source[start + $0] | 0x20 == name[$0] } }
    }
    return isWord ? end : nil
  }

  /// Whether the label at `start` may be an address's last, or anything but ASCII letters.
  private static func ends(
    _ source: UnsafeRawBufferPointer, _ start: Int, _ isEnding: (UnsafePointer<UInt8>, Int) -> Bool
  ) -> Bool {
    var end = start
    while end < source.count, end - start < 64, (source[end] | 0x20) &- 0x61 < 26 { end += 1 }
    // Names go on with these, but sentences end in a full stop.
    if end < source.count, source[end] >= 0x80 || source[end] == 0x2D || source[end] == 0x5F || isDigit(source[end]) {
      return true
    }
    if end + 1 < source.count, source[end] == 0x2E, source[end + 1] > 0x20 { return true }
    guard end > start, let base = source.baseAddress else { return false }
    return isEnding(base.assumingMemoryBound(to: UInt8.self) + start, end - start)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static let words: [StaticString] = [
    "dot", "punkt", "point", "punto", "ponto", "punt", "piste", "kropka", "nokta",
  ]
}
