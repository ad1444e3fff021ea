import CScanKernel

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

/// The words met lately with what they mean, so that each is judged once. Of fixed size.
struct WordMemo: ~Copyable {
  private var shorts = ZeroedMemory<UInt64>(count: 1 << Int(SAYSO_SHORT_WORDS_BITS))
  private var longs = ZeroedMemory<sayso_long_word>(count: 1 << Int(SAYSO_LONG_WORDS_BITS))

  /// The memo by pointer, good until it forgets: asking it counts no references.
  var view: View { View(memo: sayso_word_memo(shorts: shorts.start, longs: longs.start)) }

  mutating func forget() {
    shorts = ZeroedMemory(count: 1 << Int(SAYSO_SHORT_WORDS_BITS))
    longs = ZeroedMemory(count: 1 << Int(SAYSO_LONG_WORDS_BITS))
  }

  struct View {
    fileprivate let memo: sayso_word_memo

    /// The word at `start`, of which sixteen bytes are readable: what it means, or else what `judge` says it does.
    @inline(__always)
    func meaning(of start: UnsafePointer<UInt8>, _ count: Int, _ judge: () -> WordMeaning) -> WordMeaning {
      let known = sayso_memo_meaning(memo, start, count)
      if known >= 0 { return WordMeaning(rawValue: UInt8(truncatingIfNeeded: known)) }
      let meaning = judge()
      sayso_memo_learn(memo, start, count, meaning.rawValue)
      return meaning
    }

    /// The words of a text that mean something or were never judged, written to `words`, and how many words of one byte
    /// there are. There must be room for a word every two bytes, and one more.
    func toJudge(_ text: ScreenText, _ words: UnsafeMutablePointer<sayso_word>) -> (count: Int, singles: Int) {
      var singles = 0
      let count = sayso_words_to_judge(text.bytes, text.blocks, text.blockCount, memo, words, &singles)
      return (count, singles)
    }
  }
}
