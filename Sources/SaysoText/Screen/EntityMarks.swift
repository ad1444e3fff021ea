import CScanKernel

extension ScreenText {
  /// Visits the name of every hashtag, in bytes of this text, until the body says no; whether it never did.
  package func everyTag(_ body: (UnsafePointer<UInt8>, Int) -> Bool) -> Bool {
    for index in 0..<blockCount {
      var signs = blocks[index].entity
      while signs != 0 {
        let at = index * 64 + signs.trailingZeroBitCount
        signs &= signs &- 1
        guard bytes[at] == UInt8(ascii: "#") else { continue }
        var end = at + 1
        while end < count, isTag(end) { end += 1 }
        if end > at + 1, !body(bytes + at + 1, end - at - 1) { return false }
      }
    }
    return true
  }

  private func isTag(_ at: Int) -> Bool {
    blocks[at >> 6].word >> UInt64(at & 63) & 1 == 1 || bytes[at] == 0x5F || bytes[at] == 0x81
  }

  /// Visits every dot between characters of a host and every colon before a slash until the body says no; whether it
  /// never did. No link is without one.
  package func everyJoint(_ body: (Int) -> Bool) -> Bool {
    for index in 0..<blockCount {
      var signs = blocks[index].entity
      while signs != 0 {
        let at = index * 64 + signs.trailingZeroBitCount
        signs &= signs &- 1
        if isJoint(at), !body(at) { return false }
      }
    }
    return true
  }

  private func isJoint(_ at: Int) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "."): mayTouchDot(bytes[at - 1]) && mayTouchDot(bytes[at + 1])
    case UInt8(ascii: ":"): bytes[at + 1] == UInt8(ascii: "/")
    default: false
    }
  }

  /// How many there are: no text has more links.
  package var joints: Int {
    var joints = 0
    _ = everyJoint { _ in
      joints += 1
      return true
    }
    return joints
  }

  /// Enough dots for an address of four numbers.
  package var hasManyJoints: Bool { joints >= 3 }

  private func mayTouchDot(_ byte: UInt8) -> Bool { byte >= 0x80 || EntityCharacters.isASCIIAlphanumeric(byte) }

  /// Whether a bracket or backslash stands beside a sign of an address or a word for one: `[.]`, `(dot)`, `\.`.
  package var hasBracketedSign: Bool {
    for index in 0..<blockCount {
      var signs = blocks[index].bracket
      while signs != 0 {
        let at = index * 64 + signs.trailingZeroBitCount
        signs &= signs &- 1
        if isBracketed(at) { return true }
      }
    }
    return false
  }

  private func isBracketed(_ at: Int) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "]"): return bytes[at - 1] == UInt8(ascii: ".")
    case UInt8(ascii: "\\"): return bytes[at + 1] == UInt8(ascii: ".")
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"):
      return isBracketed(at, after: bytes[at - 1])
    default: return false
    }
  }

  /// `before` is what stands before the bracket: part of a host, or a space where the address is spelt out.
  private func isBracketed(_ at: Int, after before: UInt8) -> Bool {
    let isHost = mayTouchDot(before)
    guard isHost || before == 0x20 else { return false }
    var next = at + 1
    while bytes[next] == 0x20, next < at + 3 { next += 1 }
    switch bytes[next] {
    case UInt8(ascii: "."): return true
    case UInt8(ascii: "/"), UInt8(ascii: ":"): return isHost
    default: break
    }
    let start = next
    while next - start < 7, (bytes[next] | 0x20) &- 0x61 < 26 { next += 1 }
    guard (3...6).contains(next - start) else { return false }
    let end = next
    while bytes[next] == 0x20, next < end + 2 { next += 1 }
    return ")]}>".utf8.contains(bytes[next])
  }
}
