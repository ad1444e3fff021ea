/// What a word by itself means to a ``TermScreen``.
package struct WordMeaning: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A term is filed under it.
  static let filed = WordMeaning(rawValue: 1)
  /// It may be a form, a beginning or a misspelling of a term's word.
  static let open = WordMeaning(rawValue: 2)
  /// A value that a detector knows may begin with it.
  package static let opensValue = WordMeaning(rawValue: 4)
  /// It is said for the dot of an address.
  package static let saysDot = WordMeaning(rawValue: 8)
  /// It is a word for a street, or ends in one.
  package static let namesStreet = WordMeaning(rawValue: 16)
}

/// A word of up to sixteen bytes as two numbers, its letters small.
struct WrittenWord: Equatable, Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  static let longest = 16

  init() {}

  /// The first ``longest`` bytes; as many must be readable whatever `count` is.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let raw = UnsafeRawPointer(start)
    low = raw.loadUnaligned(as: UInt64.self) | 0x2020_2020_2020_2020
    if count < 8 {
      low &= 1 &<< (UInt64(count) &* 8) &- 1
    } else if count > 8 {
      high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) | 0x2020_2020_2020_2020
      if count < 16 { high &= 1 &<< (UInt64(count &- 8) &* 8) &- 1 }
    }
  }
}

/// The words met lately with what they mean, so that each is judged once: people say the same few thousand words.
///
/// Of fixed size; a word of more than sixteen bytes is judged anew each time.
struct WordMemo: ~Copyable {
  struct Slot {
    /// Zero in a slot that holds none.
    var word = WrittenWord()
    var meaning = WordMeaning()
  }

  /// 768 KiB, of which common words take little: what is asked for again and again stays in a core's own cache.
  private static let bits: UInt64 = 15
  let slots: UnsafeMutablePointer<Slot>

  init() {
    slots = .allocate(capacity: 1 << Int(Self.bits))
    slots.initialize(repeating: Slot(), count: 1 << Int(Self.bits))
  }

  deinit { slots.deallocate() }

  func forget() { slots.update(repeating: Slot(), count: 1 << Int(Self.bits)) }

  @inline(__always)
  static func slot(of word: WrittenWord) -> Int {
    let mixed = (word.low ^ word.high &* 0xA24B_AED4_963E_E407) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> (64 &- bits))
  }
}
