/// Hashes of all forms of a word with up to two letters left out. Two words within n edits (insertion, omission,
/// exchange, swap of neighbours) share at least one form with up to n letters left out of each.
enum DeletionNeighbourhood {
  /// `deleting` is 1 or 2. Quadratic in the word for 2; callers bound the word's length.
  static func forEach(of folded: some RandomAccessCollection<UInt8>, deleting: Int, _ body: (UInt64) -> Void) {
    body(hash(folded, without: nil, nil))
    var first = folded.startIndex
    while first < folded.endIndex {
      body(hash(folded, without: first, nil))
      let next = afterScalar(folded, first)
      if deleting > 1 {
        var second = next
        while second < folded.endIndex {
          body(hash(folded, without: first, second))
          second = afterScalar(folded, second)
        }
      }
      first = next
    }
  }

  @inline(__always)
  private static func afterScalar<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, _ index: Bytes.Index
  ) -> Bytes.Index {
    var next = bytes.index(after: index)
    while next < bytes.endIndex, bytes[next] & 0xC0 == 0x80 { next = bytes.index(after: next) }
    return next
  }

  @inline(__always)
  private static func hash<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, without first: Bytes.Index?, _ second: Bytes.Index?
  ) -> UInt64 {
    var hash = TokenHash.seed
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if index == first || index == second {
        index = afterScalar(bytes, index)
      } else {
        hash = TokenHash.adding(bytes[index], to: hash)
        index = bytes.index(after: index)
      }
    }
    return hash
  }
}
