/// An IPv6 address: eight pieces of 16 bits.
public struct IPv6Address: Hashable, Sendable, CustomStringConvertible {
  /// The first four pieces and the last four, most significant first.
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(pieces: [UInt16]) {
    high = pieces.prefix(4).reduce(0) { $0 << 16 | UInt64($1) }
    low = pieces.dropFirst(4).prefix(4).reduce(0) { $0 << 16 | UInt64($1) }
  }

  public var pieces: [UInt16] {
    (0..<8).map { UInt16(truncatingIfNeeded: ($0 < 4 ? high : low) >> UInt64(48 - 16 * ($0 % 4))) }
  }

  /// Without brackets, the first longest run of zero pieces shortened to `::` (RFC 5952 §4).
  public var description: String {
    let pieces = pieces
    let gap = Self.longestZeroRun(in: pieces)
    var result = ""
    var index = 0
    while index < 8 {
      if index == gap.lowerBound, !gap.isEmpty {
        result += index == 0 ? "::" : ":"
        index = gap.upperBound
        continue
      }
      result += String(pieces[index], radix: 16)
      index += 1
      if index < 8 { result += ":" }
    }
    return result
  }

  private static func longestZeroRun(in pieces: [UInt16]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    while start < pieces.count {
      var end = start
      while end < pieces.count, pieces[end] == 0 { end += 1 }
      if end - start > max(1, longest.count) { longest = start..<end }
      start = end + 1
    }
    return longest
  }
}
