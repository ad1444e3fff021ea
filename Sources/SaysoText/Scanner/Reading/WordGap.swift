/// What stands between two words, and whether a phrase reads on across it.
enum WordGap {
  enum Kind {
    /// White space, hyphens, quotation marks and the like: the phrase reads on.
    case plain
    /// Other signs: it reads on only where the term has punctuation too.
    case punctuation
    /// A word, an emoji or a blank line.
    case parting
  }

  static func kind(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Kind {
    var kind = Kind.plain
    var lineBreaks = 0
    var previous: UInt32 = 0
    var scalars = ScalarSequence(bytes, afterPossessive(in: bytes, range)..<range.upperBound)
    while let scalar = scalars.next() {
      if isLineBreak(scalar), !(scalar == 0x0A && previous == 0x0D) { lineBreaks += 1 }
      previous = scalar
      if lineBreaks > 1 { return .parting }
      switch Self.kind(of: scalar) {
      case .parting: return .parting
      case .punctuation: kind = .punctuation
      case .plain: break
      }
    }
    return kind
  }

  /// The most scalars of any kind over which a phrase is followed by those who see through disguises.
  static let widest = 3

  /// Whether the gap is a few signs or emoji that end neither a clause nor a paragraph: `: `, `…`, `🚀`.
  static func isShort(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var count = 0
    var lineBreaks = 0
    var previous: UInt32 = 0
    var followsStop = false
    for scalar in ScalarSequence(bytes, afterPossessive(in: bytes, range)..<range.upperBound) {
      count += 1
      guard count <= widest, isSign(scalar) else { return false }
      if isLineBreak(scalar), !(scalar == 0x0A && previous == 0x0D) { lineBreaks += 1 }
      previous = scalar
      if lineBreaks > 1 || followsStop && ScalarTable.isWhiteSpace(scalar) { return false }
      followsStop = followsStop || isStop(scalar)
    }
    return true
  }

  /// No letter and no digit; emoji are signs here, though they are tokens.
  private static func isSign(_ scalar: UInt32) -> Bool {
    let properties = ScalarProperties(of: scalar)
    return !properties.isLetter && !properties.isDecimalDigit
  }

  /// What with a space after it parts sentences or clauses: `.`, `!`, `?`, `…`, `,` and `;`.
  private static func isStop(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026 || scalar == 0x2C || scalar == 0x3B
  }

  /// How many whole tokens from `token` on, in steps of `step`, may stand inside one short gap: emoji.
  static func signTokens(from token: Int, by step: Int, _ reader: FieldReader) -> Int {
    var count = 0
    while count < widest, reader.tokens.indices.contains(token + count * step),
      isShort(in: reader.bytes, reader.tokens[token + count * step].range)
    {
      count += 1
    }
    return count
  }

  /// Inside a link: hyphens, underscores, slashes and spaces, as they are or percent-encoded.
  static func kindInLink(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Kind {
    var kind = Kind.plain
    var decoded = PercentDecoded(bytes, range).bytes[...]
    if decoded.starts(with: [0x27, 0x73]) { decoded = decoded.dropFirst(2) }
    for byte in decoded {
      switch byte {
      case 0x20, 0x2B, 0x2D, 0x2F, 0x5F: break
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: return .parting
      default: kind = .punctuation
      }
    }
    return kind
  }

  /// Tokens end before a final `'s`; the gap starts after it.
  private static func afterPossessive(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var scalars = ScalarSequence(bytes, range)
    guard let mark = scalars.next(), TokenExtent.isApostrophe(mark), let letter = scalars.next(),
      TokenExtent.isLetterS(letter)
    else { return range.lowerBound }
    let end = scalars.offset
    guard let after = scalars.next() else { return end }
    return ScalarProperties(of: after).isWord ? range.lowerBound : end
  }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x20, 0x0A, 0x0D, 0x22, 0x23, 0x26...0x2B, 0x2D, 0x2F, 0x3C, 0x3E, 0x40, 0x5B, 0x5D, 0x5F, 0x60, 0x7B, 0x7D,
      0x7E:
      return .plain
    case 0xAB, 0xBB, 0xB4, 0x2018...0x201F, 0x2039, 0x203A, 0x300A...0x3011, 0xFF03, 0xFF20, 0xFF3F, 0xFF0F:
      return .plain
    case 0x21..<0x7F where !isAlphanumeric(scalar): return .punctuation
    default:
      let properties = ScalarProperties(of: scalar)
      if properties.isWhiteSpace || properties.isDash || properties.isDefaultIgnorable { return .plain }
      return properties.isWord ? .parting : .punctuation
    }
  }

  private static func isAlphanumeric(_ scalar: UInt32) -> Bool {
    scalar &- 0x30 < 10 || (scalar | 0x20) &- 0x61 < 26
  }

  private static func isLineBreak(_ scalar: UInt32) -> Bool {
    (0x0A...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }
}
