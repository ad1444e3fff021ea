/// A text with its rewrites done, and the way back to the author's own.
struct RewrittenText {
  private(set) var bytes: [UInt8] = []
  /// For each byte, where what it stands for begins and ends in the author's text.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  /// For each rewrite, where its replacement begins and ends.
  private(set) var places: [(range: Range<Int>, form: DisguisedLink.Form)] = []

  /// `rewrites` in order, not overlapping, inside of `source`.
  init(_ source: [UInt8], _ rewrites: [LinkRewrite]) {
    bytes.reserveCapacity(source.count)
    starts.reserveCapacity(source.count)
    ends.reserveCapacity(source.count)
    var at = 0
    for rewrite in rewrites {
      copy(at..<rewrite.range.lowerBound, of: source)
      let start = bytes.count
      for byte in rewrite.replacement.bytes { append(byte, from: rewrite.range) }
      places.append((start..<bytes.count, rewrite.form))
      at = rewrite.range.upperBound
    }
    copy(at..<source.count, of: source)
  }

  /// What took the place of the author's characters there.
  func source(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= starts.count else { return 0..<0 }
    let end = Int(ends[range.upperBound - 1])
    return min(Int(starts[range.lowerBound]), end)..<end
  }

  private mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
    for offset in range { append(source[offset], from: offset..<offset + 1) }
  }

  private mutating func append(_ byte: UInt8, from source: Range<Int>) {
    bytes.append(byte)
    starts.append(Int32(truncatingIfNeeded: source.lowerBound))
    ends.append(Int32(truncatingIfNeeded: source.upperBound))
  }
}
