import CScanKernel

/// What values need a text to have.
extension ScreenText {
  /// How many digits there are.
  package var digits: Int {
    var digits = 0
    for index in 0..<blockCount { digits += blocks[index].digit.nonzeroBitCount }
    return digits
  }

  /// How many words for certain stand between two places, without those that they stand in themselves: letters with
  /// white space around them, or a sign behind them that ends a sentence or a part of one. Not counted beyond `most`.
  package func wordsBetween(_ start: Int, _ end: Int, most: Int) -> Int {
    var (count, at) = (0, start)
    while at < end, bytes[at] > 0x20 { at += 1 }
    while at < end, count < most {
      while at < end, bytes[at] <= 0x20 { at += 1 }
      let word = at
      while at < end, (bytes[at] | 0x20) &- 0x61 < 26 { at += 1 }
      let letters = at - word
      while at < end, Self.ends(bytes[at]) { at += 1 }
      if at < end, bytes[at] <= 0x20, letters > 1 { count += 1 }
      while at < end, bytes[at] > 0x20 { at += 1 }
    }
    return count
  }

  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): true
    default: false
    }
  }

  /// The most characters in a row without white space.
  package var longestStretch: Int {
    var (longest, start) = (0, 0)
    for index in 0..<blockCount {
      var spaces = blocks[index].space
      while spaces != 0 {
        let at = index * 64 + spaces.trailingZeroBitCount
        spaces &= spaces &- 1
        longest = max(longest, at - start)
        start = at + 1
      }
    }
    return max(longest, count - start)
  }

  /// Whether a dot stands before a letter or digit, or a bracket anywhere; and whether a colon stands before a slash.
  package var addressSigns: (hasDot: Bool, hasScheme: Bool) {
    let (bytes, blocks) = (bytes, blocks)
    var (hasDot, hasScheme) = (false, false)
    for index in 0..<blockCount {
      if blocks[index].bracket != 0 { hasDot = true }
      var signs = blocks[index].entity
      while signs != 0 {
        let at = index * 64 + signs.trailingZeroBitCount
        signs &= signs &- 1
        let next = bytes[at + 1]
        switch bytes[at] {
        case UInt8(ascii: "."): hasDot = hasDot || next >= 0x80 || ASCIIWordBytes.isAlphanumeric(next)
        case UInt8(ascii: ":"): hasScheme = hasScheme || next == UInt8(ascii: "/")
        default: break
        }
      }
    }
    return (hasDot, hasScheme)
  }

  /// Of 64 bytes, those with which a number begins, a bit each.
  package func numbers(in block: Int) -> UInt64 { blocks[block].digit & ~inWord(block) }

  /// The same for digits behind none, be it within a word.
  package func digitRows(in block: Int) -> UInt64 {
    blocks[block].digit & ~(blocks[block].digit << 1 | (block > 0 ? blocks[block - 1].digit >> 63 : 0))
  }

  /// Words of three that another of three follows, with one character between them.
  package func wordsOfThree(in block: Int) -> UInt64 {
    let (here, next) = (blocks[block].word, block + 1 < blockCount ? blocks[block + 1].word : 0)
    func ahead(_ count: UInt64) -> UInt64 { here >> count | next << (64 - count) }
    let first = here & ~inWord(block) & ahead(1) & ahead(2) & ~ahead(3)
    return first & ahead(4) & ahead(5) & ahead(6) & ~ahead(7)
  }

  /// Whether a letter or digit stands there; none does before the text.
  package func isWord(_ at: Int) -> Bool { at >= 0 && blocks[at >> 6].word >> UInt64(at & 63) & 1 == 1 }

  /// The same for whatever is neither white space nor part of a word.
  package func marks(in block: Int) -> UInt64 {
    let rest = count - block * 64
    let inside: UInt64 = rest >= 64 ? ~0 : 1 &<< UInt64(rest) &- 1
    return inside & ~blocks[block].word & ~blocks[block].space
  }

  /// Bytes behind one of a word.
  private func inWord(_ block: Int) -> UInt64 {
    blocks[block].word << 1 | (block > 0 ? blocks[block - 1].word >> 63 : 0)
  }

  /// Visits the places of a block's bits.
  @inline(__always)
  package func every(_ places: UInt64, _ index: Int, _ body: (Int) -> Bool) -> Bool {
    var places = places
    while places != 0 {
      let at = index * 64 + places.trailingZeroBitCount
      places &= places &- 1
      if !body(at) { return false }
    }
    return true
  }
}
