/// A flat open-addressed table from 64-bit keys to lists of entries, behind a Bloom filter that fits the cache: most
/// words of most posts are answered “no” by one load.
struct KeyTable: Sendable {
  /// A term, and which of its words the key stands for.
  struct Entry: Sendable, Hashable {
    var term: Int32
    /// The position of the word in the term, or ``whole`` for all its words run together.
    var part: Int16
    static let whole: Int16 = -1
  }

  private struct Slot: Sendable {
    var key: UInt64 = 0
    var first: Int32 = 0
    var count: Int32 = 0
  }

  private let bloom: [UInt64]
  private let slots: [Slot]
  let entries: [Entry]

  init(_ lists: [UInt64: [Entry]]) {
    let words = Self.powerOfTwo(atLeast: max(1, lists.count / 4))
    var bloom = [UInt64](repeating: 0, count: words)
    var slots = [Slot](repeating: Slot(), count: Self.powerOfTwo(atLeast: max(2, lists.count * 2)))
    var entries: [Entry] = []
    for (key, list) in lists.sorted(by: { $0.key < $1.key }) {
      bloom[Int(truncatingIfNeeded: key) & (words - 1)] |= Self.bits(of: key)
      var index = Int(truncatingIfNeeded: key >> 20) & (slots.count - 1)
      while slots[index].key != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = Slot(key: key, first: Int32(entries.count), count: Int32(list.count))
      entries += list
    }
    self.bloom = bloom
    self.slots = slots
    self.entries = entries
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    var size = 1
    while size < count { size *= 2 }
    return size
  }

  @inline(__always)
  private static func bits(of key: UInt64) -> UInt64 {
    1 &<< (key >> 40 & 63) | 1 &<< (key >> 46 & 63) | 1 &<< (key >> 52 & 63)
  }

  /// Positions in ``entries``; empty when the key is not filed.
  @inline(__always)
  func entries(for key: UInt64) -> Range<Int> {
    let bits = Self.bits(of: key)
    let word = bloom.withUnsafeBufferPointer { $0[Int(truncatingIfNeeded: key) & ($0.count - 1)] }
    return word & bits == bits ? slot(for: key) : 0..<0
  }

  private func slot(for key: UInt64) -> Range<Int> {
    slots.withUnsafeBufferPointer { slots in
      var index = Int(truncatingIfNeeded: key >> 20) & (slots.count - 1)
      while slots[index].key != 0 {
        if slots[index].key == key { return Int(slots[index].first)..<Int(slots[index].first + slots[index].count) }
        index = (index + 1) & (slots.count - 1)
      }
      return 0..<0
    }
  }
}
