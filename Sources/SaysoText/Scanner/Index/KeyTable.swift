/// A flat open-addressed table from 64-bit keys to lists of entries, behind a Bloom filter that fits the cache: most
/// words of most posts are answered “no” by one load.
///
/// Never changed once made, and its parts by pointer, so that whoever asks it in a loop (``KeyLookup``) counts no
/// references.
final class KeyTable: @unchecked Sendable {
  /// A term, and which of its words the key stands for.
  struct Entry: Sendable, Hashable, BitwiseCopyable {
    var term: Int32
    /// The position of the word in the term, or ``whole`` for all its words run together.
    var part: Int16
    static let whole: Int16 = -1
  }

  fileprivate struct Slot: BitwiseCopyable {
    var key: UInt64 = 0
    var first: Int32 = 0
    var count: Int32 = 0
  }

  private let bloom: UnsafeMutableBufferPointer<UInt64>
  private let slots: UnsafeMutableBufferPointer<Slot>
  let entries: UnsafeMutableBufferPointer<Entry>

  var lookup: KeyLookup {
    KeyLookup(
      bloom: UnsafeBufferPointer(bloom), slots: UnsafeBufferPointer(slots), entries: UnsafeBufferPointer(entries))
  }

  /// One entry, to be filed under a key that is not 0.
  struct Filing: Sendable {
    var key: UInt64
    var entry: Entry
  }

  /// Entries under one key keep their order. Linear: counts the entries of each key, then lays them out.
  init(_ filings: [Filing]) {
    slots = Self.filled(with: Slot(), count: Self.powerOfTwo(atLeast: max(2, filings.count * 3 / 2)))
    var places = [Int32](repeating: 0, count: filings.count)
    var keys = 0
    for (position, filing) in filings.enumerated() {
      var index = Int(truncatingIfNeeded: filing.key >> 20) & (slots.count - 1)
      while slots[index].key != 0, slots[index].key != filing.key { index = (index + 1) & (slots.count - 1) }
      if slots[index].key == 0 { keys += 1 }
      slots[index].key = filing.key
      slots[index].count += 1
      places[position] = Int32(index)
    }
    bloom = Self.filled(with: 0, count: Self.powerOfTwo(atLeast: max(1, keys / 4)))
    var first: Int32 = 0
    for index in slots.indices where slots[index].key != 0 {
      let key = slots[index].key
      bloom[Int(truncatingIfNeeded: key) & (bloom.count - 1)] |= Self.bits(of: key)
      slots[index].first = first
      first += slots[index].count
      slots[index].count = 0
    }
    entries = Self.filled(with: Entry(term: 0, part: 0), count: filings.count)
    for (position, filing) in filings.enumerated() {
      let index = Int(places[position])
      entries[Int(slots[index].first + slots[index].count)] = filing.entry
      slots[index].count += 1
    }
  }

  deinit {
    bloom.deallocate()
    slots.deallocate()
    entries.deallocate()
  }

  private static func filled<Element: BitwiseCopyable>(
    with element: Element, count: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
    buffer.initialize(repeating: element)
    return buffer
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    var size = 1
    while size < count { size *= 2 }
    return size
  }

  @inline(__always)
  fileprivate static func bits(of key: UInt64) -> UInt64 {
    1 &<< (key >> 40 & 63) | 1 &<< (key >> 46 & 63) | 1 &<< (key >> 52 & 63)
  }

  /// Positions in ``entries``; empty when the key is not filed.
  @inline(__always)
  func entries(for key: UInt64) -> Range<Int> { lookup.entries(for: key) }
}

/// What a ``KeyTable`` is asked, by pointer: for as long as the table lives.
struct KeyLookup {
  fileprivate let bloom: UnsafeBufferPointer<UInt64>
  fileprivate let slots: UnsafeBufferPointer<KeyTable.Slot>
  let entries: UnsafeBufferPointer<KeyTable.Entry>

  /// Positions in ``entries``; empty when the key is not filed.
  @inline(__always)
  func entries(for key: UInt64) -> Range<Int> {
    let bits = KeyTable.bits(of: key)
    let word = bloom[Int(truncatingIfNeeded: key) & (bloom.count - 1)]
    return word & bits == bits ? slot(for: key) : 0..<0
  }

  private func slot(for key: UInt64) -> Range<Int> {
    var index = Int(truncatingIfNeeded: key >> 20) & (slots.count - 1)
    while slots[index].key != 0 {
      if slots[index].key == key { return Int(slots[index].first)..<Int(slots[index].first + slots[index].count) }
      index = (index + 1) & (slots.count - 1)
    }
    return 0..<0
  }
}
