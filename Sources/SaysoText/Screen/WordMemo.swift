/// What a word by itself means to a ``TermScreen``.
package struct WordMeaning: OptionSet, BitwiseCopyable, Sendable {
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
struct WrittenWord: Equatable, BitwiseCopyable, Sendable {
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
  struct Slot: BitwiseCopyable {
    /// Zero in a slot that holds none.
    var word = WrittenWord()
    var meaning = WordMeaning()
  }

  /// 256 KiB for words of up to eight bytes, which nearly all are, in eight bytes each: common ones take little of it, and
  /// what is asked for again and again stays in a core's own cache.
  private static let shortBits: UInt64 = 15
  private static let isKnown: UInt64 = 1 << 12
  /// 384 KiB for those of up to sixteen.
  private static let longBits: UInt64 = 14
  private var short = ZeroedMemory<UInt64>(count: 1 << Int(shortBits))
  private var long = ZeroedMemory<Slot>(count: 1 << Int(longBits))

  /// Good until it forgets.
  var view: View { View(short: short.start, long: long.start) }

  mutating func forget() {
    short = ZeroedMemory(count: 1 << Int(Self.shortBits))
    long = ZeroedMemory(count: 1 << Int(Self.longBits))
  }

  /// The memo by pointer: asking it counts no references.
  struct View {
    fileprivate let short: UnsafeMutablePointer<UInt64>
    fileprivate let long: UnsafeMutablePointer<Slot>

    /// The word at `start`, which has `count` bytes, 1 to 8, eight of them readable: what it means, or else what
    /// `judge` says it does.
    ///
    /// To multiply by an odd number loses nothing, so the product stands for the word: its upper bits are the slot, its
    /// lower ones are kept there above the meaning.
    @inline(__always)
    func meaning(ofShort start: UnsafePointer<UInt8>, _ count: Int, _ judge: () -> WordMeaning) -> WordMeaning {
      let all = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self) | 0x2020_2020_2020_2020
      let word = all & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count &* 8))
      let product = word &* 0x9E37_79B9_7F4A_7C15
      let slot = short + Int(truncatingIfNeeded: product &>> (64 &- WordMemo.shortBits))
      let rest = product &<< WordMemo.shortBits
      if (slot.pointee ^ rest) &>> 12 == 1 { return WordMeaning(rawValue: UInt8(truncatingIfNeeded: slot.pointee)) }
      let meaning = judge()
      slot.pointee = rest | WordMemo.isKnown | UInt64(meaning.rawValue)
      return meaning
    }

    /// The same for a word of up to ``WrittenWord/longest`` bytes, as many of them readable.
    @inline(__always)
    func meaning(of start: UnsafePointer<UInt8>, _ count: Int, _ judge: () -> WordMeaning) -> WordMeaning {
      let word = WrittenWord(start, count)
      let mixed = (word.low ^ word.high &* 0xA24B_AED4_963E_E407) &* 0x9E37_79B9_7F4A_7C15
      let slot = long + Int(truncatingIfNeeded: mixed &>> (64 &- WordMemo.longBits))
      if slot.pointee.word == word { return slot.pointee.meaning }
      let meaning = judge()
      slot.pointee = Slot(word: word, meaning: meaning)
      return meaning
    }
  }
}
