#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import SaysoText

/// What author-written patterns cannot match without: a few characters that stand in every match.
struct LiteralScreen: Sendable {
  private let literals: [Literal]
  /// Some pattern has none.
  let isBlind: Bool

  private struct Literal: Sendable {
    let bytes: [UInt8]
    /// The place of the byte that is looked for: signs are rarer than capitals and digits, these than small letters.
    let rarest: Int

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      rarest = bytes.indices.min { Self.frequency(bytes[$0]) < Self.frequency(bytes[$1]) } ?? 0
    }

    private static func frequency(_ byte: UInt8) -> Int {
      switch byte {
      case 0x20: 4
      case 0x61...0x7A: 3
      case 0x30...0x39, 0x41...0x5A: 2
      case 0x2C, 0x2E: 1
      default: 0
      }
    }
  }

  init(_ expressions: [ExpressionPattern]) {
    let found = expressions.map { RequiredLiteral.of($0.source) }
    literals = found.compactMap(\.self).map(Literal.init)
    isBlind = found.contains(nil)
  }

  func mayHold(_ text: UnsafeRawBufferPointer) -> Bool { literals.contains { Self.holds(text, $0) } }

  private static func holds(_ text: UnsafeRawBufferPointer, _ literal: Literal) -> Bool {
    guard let base = text.baseAddress, text.count >= literal.bytes.count else { return false }
    var at = literal.rarest
    // Where the rarest byte of a match may stand at the latest.
    let end = text.count - literal.bytes.count + literal.rarest + 1
    while at < end, let found = memchr(base + at, Int32(literal.bytes[literal.rarest]), end - at) {
      let place = UnsafeRawPointer(found) - base
      if memcmp(base + place - literal.rarest, literal.bytes, literal.bytes.count) == 0 { return true }
      at = place + 1
    }
    return false
  }
}

/// Characters that stand in every match of a regular expression.
enum RequiredLiteral {
  /// The longest run of plain characters outside every group, choice and repetition; `nil` when there is none of two
  /// bytes or more, or when the pattern uses anything that could make a run optional. Errs towards `nil`.
  static func of(_ source: String) -> [UInt8]? {
    let bytes = Array(source.utf8)
    // Choices, groups, flags and escapes are left alone.
    if bytes.contains(where: { "|()\\".utf8.contains($0) }) { return nil }
    var best: [UInt8] = []
    var run: [UInt8] = []
    var at = 0
    func keep() {
      if run.count > best.count { best = run }
      run = []
    }
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "["):
        keep()
        // A bracket that closes nothing may stand first.
        let first = bytes[at...].dropFirst().first { $0 != UInt8(ascii: "^") }
        if first == UInt8(ascii: "]") { return nil }
        at = bytes[at...].dropFirst(2).firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
      case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "{"), UInt8(ascii: "+"):
        // What is repeated may be missing, be it one character of several bytes.
        while let last = run.popLast(), last & 0xC0 == 0x80 {}
        keep()
        if bytes[at] == UInt8(ascii: "{") { at = bytes[at...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count }
      case UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "}"), UInt8(ascii: "]"): keep()
      default: run.append(bytes[at])
      }
      at += 1
    }
    keep()
    return best.count >= 2 ? best : nil
  }
}
