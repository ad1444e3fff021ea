/// What a scalar outside ASCII becomes in a ``ScreenText``.
///
/// Whatever the term scanner may take for a word of a term reads here as that word does: letters that look Latin, with
/// accents or without, become small ASCII letters; marks and invisible characters go. A scalar that can be read in more
/// than one way, or as a letter though it is none, is odd: a text that holds one is for the scanner itself.
enum ScalarReading: Equatable {
  /// Invisible, or a mark upon the letter before.
  case nothing
  case byte(UInt8)
  /// Two or three letters: ß, æ.
  case bytes([UInt8])
  case odd

  /// A letter of a script that joins letters to words but not of Latin shape.
  static let letter = ScalarReading.byte(0x80)
  /// A letter that is a word of its own, or of a script without spaces.
  static let lone = ScalarReading.byte(0x81)
  /// Anything that parts words and is no space: an emoji, a quotation mark.
  static let sign = ScalarReading.byte(0xFF)

  /// Words are compared as they fold and as they look. Where the two differ, `asSeen` tells which is asked for.
  static func of(_ scalar: UInt32, asSeen: Bool = false) -> ScalarReading {
    let properties = ScalarProperties(of: scalar)
    if scalar == 0xFEFF || scalar == 0xFFFE || scalar == 0xFFFF { return .odd }
    if TokenExtent.isApostrophe(scalar) { return [0xFF07, 0x2BC].contains(scalar) ? .odd : .byte(0x27) }
    if properties.isDefaultIgnorable || properties.isMark { return .nothing }
    switch scalar {
    case 0x20AC: return .byte(0x82)
    case 0xA3: return .byte(0x83)
    case 0xA2: return .byte(0x84)
    default: break
    }
    if properties.isPicture || properties.isStyled || properties.isDecimalDigit { return .odd }
    var fold: [UInt8] = []
    var skeleton: [UInt8] = []
    ScalarTable.appendFold(of: scalar, to: &fold)
    ScalarTable.appendSkeleton(of: scalar, to: &skeleton)
    return properties.isLetter || properties.isWord
      ? letter(fold, skeleton, properties, asSeen: asSeen) : other(scalar, fold, skeleton, properties)
  }

  private static func letter(
    _ fold: [UInt8], _ skeleton: [UInt8], _ properties: ScalarProperties, asSeen: Bool
  ) -> ScalarReading {
    // A numeral may join words and be no letter to others.
    if !properties.isLetter { return properties.wordBreak.isAlphanumeric ? .odd : emoji(fold, skeleton) }
    var seen: [UInt8] = []
    var isLatin = true
    fold.withUnsafeBufferPointer { buffer in
      for part in ScalarSequence(buffer) where !ScalarTable.isMark(part) {
        isLatin = isLatin && part < 0x80
        ScalarTable.appendSkeleton(of: part, to: &seen)
      }
    }
    // Some of Myanmar's and Ahom's look like `o` or `c`, and part words all the same.
    if !fold.allSatisfy({ $0 < 0x80 }), !properties.wordBreak.isAlphanumeric, (isLatin || looksLatin(seen)) {
      return .odd
    }
    if isLatin, !asSeen || seen == skeleton {
      let letters = fold.withUnsafeBufferPointer { ScalarSequence($0).filter { $0 < 0x80 }.map { UInt8($0) } }
      return small(letters)
    }
    let read = asSeen ? skeleton : seen
    if read.isEmpty || Skeleton.of(read) != read { return .odd }
    if read.allSatisfy({ $0 < 0x80 }) { return small(read) }
    if read.contains(where: { $0 < 0x80 }) { return .odd }
    return properties.wordBreak.isAlphanumeric ? .letter : .lone
  }

  private static func looksLatin(_ seen: [UInt8]) -> Bool { seen.contains { $0 < 0x80 } }

  /// Only what ASCII words are made of.
  private static func small(_ letters: [UInt8]) -> ScalarReading {
    guard (1...3).contains(letters.count), letters.allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }) else {
      return .odd
    }
    return letters.count == 1 ? .byte(letters[0]) : .bytes(letters)
  }

  private static func emoji(_ fold: [UInt8], _ skeleton: [UInt8]) -> ScalarReading {
    (fold + skeleton).contains(where: ASCIIWordBytes.isAlphanumeric) ? .odd : .sign
  }

  private static func other(
    _ scalar: UInt32, _ fold: [UInt8], _ skeleton: [UInt8], _ properties: ScalarProperties
  ) -> ScalarReading {
    if (fold + skeleton).contains(where: ASCIIWordBytes.isAlphanumeric) || (0xFF01...0xFF5E).contains(scalar) {
      return .odd
    }
    if LeetSigns.letter(for: scalar) != nil { return .odd }
    if properties.isWhiteSpace { return .byte(0x20) }
    if properties.isDash { return .byte(0x2D) }
    return .sign
  }
}

/// The readings met so far, so that each is made once. Not for more than one thread at a time.
struct ScalarReadings: ~Copyable {
  /// For the first 64 Ki scalars, and for those from U+1F000 on where the emoji are: 0 when not yet known, else the kind
  /// and the byte.
  private let known = ZeroedMemory<UInt16>(count: 0x1_1000)
  private let asSeen: Bool

  init(asSeen: Bool) { self.asSeen = asSeen }
  private var longer: [UInt32: [UInt8]] = [:]

  enum Kind {
    static let all: UInt16 = 0x700
    static let byte: UInt16 = 0x100
    static let nothing: UInt16 = 0x200
    static let bytes: UInt16 = 0x300
    static let odd: UInt16 = 0x400
    /// A letter that reads as an ASCII letter, or as another one of words.
    static let word: UInt16 = 0x500
    /// Beside the kind: it looks otherwise than it folds.
    static let twice: UInt16 = 0x800
    /// Beside the kind: a letter that folds to none of ASCII, be it read as one.
    static let other: UInt16 = 0x1000
    /// Beside the kind: a mark that people see.
    static let mark: UInt16 = 0x2000
  }

  @inline(__always)
  private static func slot(_ scalar: UInt32) -> Int? {
    if scalar < 0x1_0000 { return Int(scalar) }
    return scalar &- 0x1_F000 < 0x1000 ? Int(scalar &- 0xF000) : nil
  }

  /// The kind, and in the low bits the byte.
  @inline(__always)
  mutating func reading(_ scalar: UInt32) -> UInt16 {
    if let slot = Self.slot(scalar) {
      let found = known.start[slot]
      if found != 0 { return found }
      let made = make(scalar)
      known.start[slot] = made
      return made
    }
    return make(scalar)
  }

  func bytes(_ scalar: UInt32) -> [UInt8] { longer[scalar] ?? [] }

  private mutating func make(_ scalar: UInt32) -> UInt16 {
    let reading = ScalarReading.of(scalar, asSeen: asSeen)
    var flags = reading == ScalarReading.of(scalar, asSeen: !asSeen) ? 0 : Kind.twice
    if Self.isOther(scalar) { flags |= Kind.other }
    if ScalarTable.isMark(scalar), !ScalarTable.isDefaultIgnorable(scalar) { flags |= Kind.mark }
    switch reading {
    case .nothing: return Kind.nothing | flags
    case .odd: return Kind.odd | flags
    case .bytes(let bytes):
      longer[scalar] = bytes
      return Kind.bytes | flags
    case .byte(let byte):
      let isWord = byte == 0x80 || ASCIIWordBytes.isAlphanumeric(byte)
      return (isWord ? Kind.word : Kind.byte) | UInt16(byte) | flags
    }
  }

  private static func isOther(_ scalar: UInt32) -> Bool {
    var folded: [UInt8] = []
    ScalarTable.appendFold(of: scalar, to: &folded)
    return ScalarTable.isLetter(scalar) && !(folded.first.map(ASCIIWordBytes.isAlphanumeric) ?? false)
  }
}
