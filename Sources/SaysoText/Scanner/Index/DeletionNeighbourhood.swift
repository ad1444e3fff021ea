/// Hashes of all forms of a word with up to two letters left out. Two words within n edits (insertion, omission,
/// exchange, swap of neighbours) share at least one form with up to n letters left out of each.
enum DeletionNeighbourhood {
  /// Some hashes come more than once. Quadratic in the word for one deletion, cubic for two; callers bound its length.
  static func forEach(of folded: UnsafeBufferPointer<UInt8>, deleting: Int, _ body: (UInt64) -> Void) {
    visit(folded, from: 0, after: TokenHash.seed, deleting, body)
  }

  /// `hash` is that of everything kept before `start`.
  private static func visit(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, after hash: UInt64, _ deletions: Int, _ body: (UInt64) -> Void
  ) {
    body(Self.hash(bytes, start..<bytes.count, after: hash))
    guard deletions > 0 else { return }
    var kept = hash
    var at = start
    while at < bytes.count {
      let next = at + max(1, UTF8Decoder.scalar(in: bytes, at: at).length)
      visit(bytes, from: next, after: kept, deletions - 1, body)
      kept = Self.hash(bytes, at..<next, after: kept)
      at = next
    }
  }

  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, after hash: UInt64) -> UInt64 {
    var hash = hash
    for index in range { hash = TokenHash.adding(bytes[index], to: hash) }
    return hash
  }
}
