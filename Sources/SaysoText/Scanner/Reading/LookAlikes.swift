/// Which characters are read as others.
enum LookAlikes {
  /// Whether the scalar, not ASCII, looks like something else than it folds to. `room` is overwritten.
  static func isOne(_ scalar: UInt32, _ room: inout [UInt8]) -> Bool {
    guard scalar >= 0x80 else { return false }
    let properties = ScalarProperties(of: scalar)
    if properties.isPicture || properties.isStyled { return true }
    room.removeAll(keepingCapacity: true)
    ScalarTable.appendFold(of: scalar, to: &room)
    let folded = room.count
    ScalarTable.appendSkeleton(of: scalar, to: &room)
    if room[..<folded] == room[folded...] { return room[0] >= 0x80 && ScalarTable.hasLookAlikes(scalar) }
    guard room[..<folded].allSatisfy({ $0 < 0x80 }) else { return true }
    // Ĳ: a capital I looks like a small l.
    if properties.isUppercase, room[0] == UInt8(ascii: "i") { return true }
    // Folded to ASCII, it differs only if that ASCII does not look the same: full-width `ｉ` is as much an l as `i`.
    let skeleton = room.count
    for index in 0..<folded { ScalarTable.appendSkeleton(of: UInt32(room[index]), to: &room) }
    return room[folded..<skeleton] != room[skeleton...]
  }

  /// Whether a scalar of no script is read as another letter or digit: 𝐟, ᶠ.
  static func picturesLetter(_ scalar: UInt32) -> Bool {
    var skeleton: [UInt8] = []
    ScalarTable.appendSkeleton(of: scalar, to: &skeleton)
    let read = skeleton.withUnsafeBufferPointer { UTF8Decoder.scalar(in: $0, at: 0).scalar }
    return read != scalar && (ScalarTable.isLetter(read) || ScalarTable.isDecimalDigit(read))
  }
}

/// Digits and signs that stand for letters.
enum LeetSigns {
  /// The letter a sign stands for: `@ $ ! | +`, currency signs and `(`; `nil` for all else, digits included.
  static func letter(for scalar: UInt32) -> UInt8? {
    switch narrow(scalar) {
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
    let digit = narrow(scalar) &- 0x30
    return digit < 10 && digit != 2 && digit != 6
  }

  /// The ASCII sign or digit of a full-width form, and the ASCII digit of one in another style; anything else as it is.
  @inline(__always)
  private static func narrow(_ scalar: UInt32) -> UInt32 {
    if scalar < 0xFF01 { return scalar }
    if scalar <= 0xFF5E { return scalar - 0xFEE0 }
    switch scalar {
    case 0x1CCF0...0x1CCF9: return 0x30 + (scalar - 0x1CCF0)
    case 0x1D7CE...0x1D7FF: return 0x30 + (scalar - 0x1D7CE) % 10
    case 0x1FBF0...0x1FBF9: return 0x30 + (scalar - 0x1FBF0)
    default: return scalar
    }
  }
}
