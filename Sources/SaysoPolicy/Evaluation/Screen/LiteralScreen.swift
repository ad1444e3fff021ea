import SaysoText

/// What author-written patterns cannot match without: a few characters that stand in every match.
struct LiteralScreen: Sendable {
  private let literals: [[UInt8]]
  /// Some pattern has none.
  let isBlind: Bool

  init(_ expressions: [ExpressionPattern]) {
    let found = expressions.map { RequiredLiteral.of($0.source) }
    literals = found.compactMap(\.self)
    isBlind = found.contains(nil)
  }

  func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
    literals.contains { Self.holds(text, $0) }
  }

  private static func holds(_ text: UnsafeRawBufferPointer, _ literal: [UInt8]) -> Bool {
    guard let first = literal.first, text.count >= literal.count else { return false }
    var at = 0
    let last = text.count - literal.count
    while at <= last {
      if text[at] == first, literal.indices.allSatisfy({ text[at + $0] == literal[$0] }) { return true }
      at += 1
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
