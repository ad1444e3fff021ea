/// Where something may stand for a plainer part of a link: a superset that two or three bytes tell, for most texts hold
/// nothing of the kind, and this loop is all they cost.
enum RewriteSigns {
  /// The first such place from `position` on.
  static func next(from position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = position
    while at < bytes.count {
      if mayBegin(at, in: bytes) { return at }
      at += 1
    }
    return nil
  }

  @inline(__always)
  private static func mayBegin(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[at] {
    case 0x20: mayNameDot(at + 1, in: bytes)
    case UInt8(ascii: "h"), UInt8(ascii: "H"): at + 3 < bytes.count && bytes[at + 3] | 0x20 == UInt8(ascii: "p")
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "]"),
      UInt8(ascii: "\\"), 0xC2, 0xCD, 0xE1, 0xE2, 0xEF:
      true
    default: false
    }
  }

  /// Whether what follows a space may be a dot, one in brackets, or the name of one (``DotWord``).
  @inline(__always)
  private static func mayNameDot(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard at + 2 < bytes.count else { return false }
    switch bytes[at] | 0x20 {
    case UInt8(ascii: "."): return bytes[at + 1] == 0x20
    // `{` and `[` differ in that bit.
    case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"): return true
    case UInt8(ascii: "d"), UInt8(ascii: "p"), UInt8(ascii: "k"), UInt8(ascii: "n"): return isOpening(at, in: bytes)
    default: return false
    }
  }

  private static func isOpening(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (first, second, third) = (bytes[at] | 0x20, bytes[at + 1] | 0x20, bytes[at + 2] | 0x20)
    return DotWord.openings.contains { $0.0 == first && $0.1 == second && $0.2 == third }
  }
}
