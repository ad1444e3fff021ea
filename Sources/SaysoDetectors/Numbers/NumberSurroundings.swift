/// What stands around a number decides whether it is one by itself.
enum NumberSurroundings {
  /// By itself.
  case free
  /// Tied to a word (`INV-…`, `#…`) or inside a link: it is what it looks like only if a cue says so.
  case attached
  /// Part of a longer number, a decimal, a price, a telephone number, a handle.
  case part

  /// How far back a link's beginning is looked for.
  private static let linkReach = 160

  /// `isTied`: what stands right before belongs to it.
  init(of range: Range<Int>, in text: DetectorText, isTied: Bool = false) {
    let sides = [isTied ? .free : Self.before(range, in: text), Self.after(range, in: text)]
    if sides.contains(.part) {
      self = .part
    } else if sides.contains(.attached) || Self.isInLink(range.lowerBound, in: text) {
      self = .attached
    } else {
      self = .free
    }
  }

  private static func before(_ range: Range<Int>, in text: DetectorText) -> Self {
    let near = text[range.lowerBound - 1]
    let far = text[range.lowerBound - 2]
    switch near {
    case UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: "@"): return .part
    case UInt8(ascii: "#"): return .attached
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "\\"):
      return DetectorText.isDigit(far) ? .part : DetectorText.isLetter(far) ? .attached : .free
    case UInt8(ascii: "."): return DetectorText.isDigit(far) ? .part : .free
    case UInt8(ascii: ","): return isDecimalComma(range, in: text) ? .part : .free
    case UInt8(ascii: " "): return continuesGroups(before: range, in: text) ? .part : .free
    default: return isASCIIWord(near) ? .part : .free
    }
  }

  private static func after(_ range: Range<Int>, in text: DetectorText) -> Self {
    let near = text[range.upperBound]
    let far = text[range.upperBound + 1]
    switch near {
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "$"): return .part
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "\\"):
      return DetectorText.isDigit(far) ? .part : DetectorText.isLetter(far) ? .attached : .free
    case UInt8(ascii: "."): return DetectorText.isDigit(far) ? .part : .free
    case UInt8(ascii: ","): return endsInCents(range, in: text) ? .part : .free
    case UInt8(ascii: " "): return continuesGroups(after: range, in: text) ? .part : .free
    default: return isASCIIWord(near) ? .part : .free
    }
  }

  /// `3,078051126` is a decimal, `4111111111111111,4012888888881881` and `1,078-05-1126` are lists.
  private static func isDecimalComma(_ range: Range<Int>, in text: DetectorText) -> Bool {
    let comma = range.lowerBound - 1
    guard !text[range].contains(UInt8(ascii: "-")), DetectorText.isDigit(text[comma - 1]) else { return false }
    return !(1...5).allSatisfy { DetectorText.isDigit(text[comma - $0]) }
  }

  /// `123 456 782,50`.
  private static func endsInCents(_ range: Range<Int>, in text: DetectorText) -> Bool {
    let end = range.upperBound
    return DetectorText.isDigit(text[end + 1]) && !text[range].contains(UInt8(ascii: "-"))
      && !isASCIIWord(text[DetectorText.isDigit(text[end + 2]) ? end + 3 : end + 2])
  }

  /// A group of the same length stands before it, or a `+` and a country's code.
  private static func continuesGroups(before range: Range<Int>, in text: DetectorText) -> Bool {
    let end = range.lowerBound - 1
    let group = run(endingAt: end, in: text)
    guard group > 0 else { return false }
    if text[end - group - 1] == UInt8(ascii: "+") { return true }
    let own = run(startingAt: range.lowerBound, in: text)
    return own < range.count && text[range.lowerBound + own] == UInt8(ascii: " ") && group == own
  }

  /// A group of the same length as its longest follows.
  private static func continuesGroups(after range: Range<Int>, in text: DetectorText) -> Bool {
    guard text[range].contains(UInt8(ascii: " ")) else { return false }
    let group = run(startingAt: range.upperBound + 1, in: text)
    let longest = text[range].split(whereSeparator: { !DetectorText.isDigit($0) }).map(\.count).max() ?? 0
    return group > 0 && group == longest
  }

  private static func run(startingAt start: Int, in text: DetectorText) -> Int {
    var end = start
    while end - start < 20, DetectorText.isDigit(text[end]) { end += 1 }
    return end - start
  }

  private static func run(endingAt end: Int, in text: DetectorText) -> Int {
    var start = end
    while end - start < 20, DetectorText.isDigit(text[start - 1]) { start -= 1 }
    return end - start
  }

  private static func isInLink(_ offset: Int, in text: DetectorText) -> Bool {
    var start = offset
    while start > 0, offset - start < linkReach, text[start - 1] > 0x20 { start -= 1 }
    let head = text[start..<offset]
    return head.indices.contains { text[$0] == 0x3A && text[$0 + 1] == 0x2F && text[$0 + 2] == 0x2F }
      || head.indices.contains { index in
        "www.".utf8.enumerated().allSatisfy { text[index + $0.0] | 0x20 == $0.1 | 0x20 }
      }
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool { DetectorText.isWord(byte) && byte < 0x80 }
}
