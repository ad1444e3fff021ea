import CScanKernel

extension ScreenText {
  /// Visits the name of every hashtag, in bytes of this text, until the body says no; whether it never did.
  package func everyTag(_ body: (UnsafePointer<UInt8>, Int) -> Bool) -> Bool {
    everyEntitySign { at in
      guard bytes[at] == UInt8(ascii: "#") else { return true }
      var end = at + 1
      while end < count, isTag(end) { end += 1 }
      // Signs outside ASCII may be all of a tag.
      return end == at + 1 && isASCII || body(bytes + at + 1, end - at - 1)
    }
  }

  /// Visits every `#`, `@`, `.` and `:`.
  func everyEntitySign(_ body: (Int) -> Bool) -> Bool {
    (0..<blockCount).allSatisfy { every(blocks[$0].entity, $0, body) }
  }

  private func isTag(_ at: Int) -> Bool {
    blocks[at >> 6].word >> UInt64(at & 63) & 1 == 1 || bytes[at] == 0x5F || bytes[at] == 0x81
  }

  /// Visits every dot between characters of a host and every colon before a slash until the body says no; whether it
  /// never did. No link is without one.
  package func everyJoint(_ body: (Int) -> Bool) -> Bool {
    everyEntitySign { !isJoint($0) || body($0) }
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

  /// Visits what follows every dot between two spaces until the body says no; whether it never did.
  package func everyLoneDot(_ body: (Int) -> Bool) -> Bool {
    everyEntitySign { at in
      bytes[at] != UInt8(ascii: ".") || bytes[at - 1] != 0x20 || bytes[at + 1] != 0x20 || body(at + 2)
    }
  }

  /// Visits every place where `http` may begin, whole or broken, until the body says no; whether it never did.
  package func everyScheme(_ body: (Int) -> Bool) -> Bool {
    (0..<blockCount).allSatisfy { every(blocks[$0].scheme, $0, body) }
  }

  private func mayTouchDot(_ byte: UInt8) -> Bool { byte >= 0x80 || EntityCharacters.isASCIIAlphanumeric(byte) }

  /// Whether a bracket or backslash stands beside a sign of an address or a word for one: `[.]`, `(dot)`, `\.`.
  package var hasBracketedSign: Bool {
    !(0..<blockCount).allSatisfy { every(blocks[$0].bracket, $0) { !isBracketed($0) } }
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
    guard (3...6).contains(next - start),
      DotWord.isOne(UnsafeBufferPointer(start: bytes + start, count: next - start))
    else { return false }
    let end = next
    while bytes[next] == 0x20, next < end + 2 { next += 1 }
    return ")]}>".utf8.contains(bytes[next])
  }
}
