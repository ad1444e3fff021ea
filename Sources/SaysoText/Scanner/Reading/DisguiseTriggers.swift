/// What in a text makes it worth looking for disguises. Read off the bytes in loops that vectorise.
struct DisguiseTriggers: OptionSet {
  let rawValue: UInt8

  static let nonASCII = DisguiseTriggers(rawValue: 1)
  /// The same character three times in a row.
  static let run = DisguiseTriggers(rawValue: 2)
  /// A capital I after a small letter.
  static let capitalI = DisguiseTriggers(rawValue: 4)
  /// A sign that may stand for a letter.
  static let sign = DisguiseTriggers(rawValue: 8)
  /// Enough words of one letter to make a row.
  static let singleLetters = DisguiseTriggers(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ reader: FieldReader) {
    self = []
    readBytes(reader.bytes)
    var singles = 0
    for token in reader.tokens {
      let length = token.end - token.start
      if length == 1
        || (length <= SpacedLetters.longestLetter && !token.traits.isDisjoint(with: [.hasNonASCII, .hasInvisible]))
      {
        singles += 1
      }
    }
    if singles >= SpacedLetters.fewest { insert(.singleLetters) }
  }

  private mutating func readBytes(_ bytes: UnsafeBufferPointer<UInt8>) {
    var high: UInt8 = 0
    var runs: UInt8 = 0
    var capitals: UInt8 = 0
    for byte in bytes { high |= byte }
    if high >= 0x80 ? Self.hasSign(bytes) : bytes.contains(where: Self.isASCIISign) { insert(.sign) }
    for index in 2..<max(2, bytes.count) {
      let byte = bytes[index]
      let lower = byte | 0x20
      runs |= (lower ^ (bytes[index &- 1] | 0x20)) | (lower ^ (bytes[index &- 2] | 0x20)) == 0 ? 1 : 0
    }
    for index in 1..<max(1, bytes.count) {
      capitals |= bytes[index] == 0x49 && bytes[index &- 1] >= 0x61 ? 1 : 0
    }
    if high >= 0x80 { formUnion([.nonASCII, .run]) }
    if runs != 0 { insert(.run) }
    if capitals != 0 { insert(.capitalI) }
  }

  private static func hasSign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var signs: UInt8 = 0
    for byte in bytes { signs |= isSign(byte) }
    for index in 1..<max(1, bytes.count) { signs |= isSign(bytes[index &- 1], bytes[index]) }
    return signs != 0
  }

  /// `! $ ( + @ |`.
  @inline(__always)
  private static func isASCIISign(_ byte: UInt8) -> Bool {
    byte == 0x21 || byte == 0x24 || byte == 0x28 || byte == 0x2B || byte == 0x40 || byte == 0x7C
  }

  /// Those, and the leading bytes of `¢`, `€`, `⒡`, `＠`, `🇫` and their kind, where they lead nothing else that is
  /// common.
  @inline(__always)
  private static func isSign(_ byte: UInt8) -> UInt8 {
    isASCIISign(byte) || byte == 0xC2 || byte == 0xCB || byte == 0xCD || byte == 0xD6 || byte &- 0xE1 < 2
      || byte >= 0xEF ? 1 : 0
  }

  /// The same of `×`, `׀`, `؏`, `௰`, `㉑` and the signs of Yi, whose leading bytes are those of many letters.
  @inline(__always)
  private static func isSign(_ lead: UInt8, _ next: UInt8) -> UInt8 {
    lead == 0xC3 && next == 0x97 || lead == 0xD7 && next == 0x80 || lead == 0xD8 && next == 0x8F
      || lead == 0xE0 && next >= 0xAE && next &- 0xB8 > 1
      || lead == 0xE3 && (next == 0x80 || next &- 0x86 < 10) || lead == 0xEA && next < 0xB0 ? 1 : 0
  }

  /// Whether a token of such a text may read otherwise than it folds.
  func concern(_ token: Int, _ reader: FieldReader) -> Bool {
    let traits = reader.tokens[token].traits
    if !traits.isDisjoint(with: [.hasNonASCII, .hasInvisible]) { return true }
    if traits.contains(.hasDigit), reader.folded(token).contains(where: { $0 >= 0x61 }) { return true }
    if contains(.run), LetterRuns.hasRun(in: reader.folded(token), ofAnything: false) { return true }
    guard contains(.capitalI) else { return false }
    let range = reader.tokens[token].range
    return zip(reader.bytes[range], reader.bytes[range].dropFirst()).contains { $0 >= 0x61 && $1 == 0x49 }
  }
}
