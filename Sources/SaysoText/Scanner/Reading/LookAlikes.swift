/// Which characters are read as others.
enum LookAlikes {
  /// Whether the scalar, not ASCII, looks like something else than it folds to. `room` is overwritten.
  static func isOne(_ scalar: UInt32, _ room: inout [UInt8]) -> Bool {
    guard scalar >= 0x80 else { return false }
    room.removeAll(keepingCapacity: true)
    ScalarTable.appendFold(of: scalar, to: &room)
    let folded = room.count
    ScalarTable.appendSkeleton(of: scalar, to: &room)
    if room[..<folded] == room[folded...] { return false }
    guard room[..<folded].allSatisfy({ $0 < 0x80 }) else { return true }
    // Folded to ASCII, it differs only if that ASCII does not look the same: full-width `ｉ` is as much an l as `i`.
    let skeleton = room.count
    for index in 0..<folded { ScalarTable.appendSkeleton(of: UInt32(room[index]), to: &room) }
    return room[folded..<skeleton] != room[skeleton...]
  }

  /// Whether a symbol outside ASCII is read as an ASCII letter or digit: 🅵, ⓕ, ❶.
  static func picturesLetter(_ scalar: UInt32) -> Bool {
    var skeleton: [UInt8] = []
    ScalarTable.appendSkeleton(of: scalar, to: &skeleton)
    return skeleton.first.map { $0 < 0x80 && ($0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26) } ?? false
  }
}

/// Digits and signs that stand for letters.
enum LeetSigns {
  /// The letter a sign stands for: `@ $ ! | +`, currency signs and `(`; `nil` for all else, digits included.
  static func letter(for scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x40: UInt8(ascii: "a")
    case 0x24: UInt8(ascii: "s")
    case 0x21, 0x7C: UInt8(ascii: "i")
    case 0x2B: UInt8(ascii: "t")
    case 0x20AC: UInt8(ascii: "e")
    case 0xA3: UInt8(ascii: "l")
    case 0xA2, 0x28: UInt8(ascii: "c")
    default: nil
    }
  }

  /// 2 and 6 stand for no letter.
  static func isDigit(_ scalar: UInt32) -> Bool {
    scalar &- 0x30 < 10 && scalar != 0x32 && scalar != 0x36
  }
}
