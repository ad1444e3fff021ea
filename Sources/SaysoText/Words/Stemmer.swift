import CSnowball
import Synchronization

/// Reduces words to their stems by Snowball's algorithm for a language (libstemmer).
///
/// Stems are for comparing with stems of the same `Stemmer`, not for showing. May be shared between threads, but its
/// calls take turns: give each worker its own where it matters.
public final class Stemmer: Sendable {
  private let state: Mutex<State>

  /// `nil` when Snowball has no algorithm for the primary language of the BCP 47 tag.
  public init?(language: String) {
    guard let algorithm = StemmingLanguage.algorithm(for: language) else { return nil }
    guard let stemmer = sb_stemmer_new(algorithm, nil) else { return nil }
    state = Mutex(State(stemmer))
  }

  deinit {
    state.withLock { sb_stemmer_delete($0.stemmer) }
  }

  /// The stem of a folded word (``Folding``). Some 200 ns for an ASCII word; others are composed first, as the
  /// algorithms expect `é` to be one letter.
  public func stem(_ folded: ArraySlice<UInt8>) -> [UInt8] {
    let word = Composition.nfc(Array(folded))
    return state.withLock { $0.stem(word) { Array($0) } }
  }

  /// ``TokenHash`` of the stem. Words of up to 16 bytes met lately are remembered exactly, so this is the cheap test
  /// before ``stem(_:)``; it allocates nothing for ASCII words.
  public func stemHash(of folded: ArraySlice<UInt8>) -> UInt64 {
    guard let key = MemoKey(folded) else { return TokenHash.of(stem(folded)) }
    if let known = state.withLock({ $0.recalled(key) }) { return known }
    let word = Composition.nfc(Array(folded))
    return state.withLock { $0.remember(key, hash: $0.stem(word) { TokenHash.of($0) }) }
  }

  public func stem(_ folded: [UInt8]) -> [UInt8] { stem(folded[...]) }
  public func stemHash(of folded: [UInt8]) -> UInt64 { stemHash(of: folded[...]) }
}

extension Stemmer {
  /// A word of up to 16 bytes that holds no NUL, as two integers.
  struct MemoKey: Equatable {
    let low: UInt64
    let high: UInt64

    init?(_ word: ArraySlice<UInt8>) {
      guard !word.isEmpty, word.count <= 16 else { return nil }
      var parts: (UInt64, UInt64) = (0, 0)
      for byte in word {
        if byte == 0 { return nil }
        parts.1 = parts.1 << 8 | parts.0 >> 56
        parts.0 = parts.0 << 8 | UInt64(byte)
      }
      (low, high) = parts
    }

    /// The same of a word that stands in a buffer.
    init?(_ word: UnsafeBufferPointer<UInt8>) {
      guard !word.isEmpty, word.count <= 16 else { return nil }
      var (low, high): (UInt64, UInt64) = (0, 0)
      for byte in word {
        if byte == 0 { return nil }
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
      }
      (self.low, self.high) = (low, high)
    }

    /// No word at all.
    static let none = MemoKey(low: 0, high: 0)

    private init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

    var slot: Int { Int(truncatingIfNeeded: ((low ^ high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 54) }
    /// The same for tables of other sizes: as many of its lowest bits as one likes.
    var mixed: Int { Int(truncatingIfNeeded: ((low ^ high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 40) }
  }

  struct State {
    let stemmer: OpaquePointer
    private var memo: [(low: UInt64, high: UInt64, hash: UInt64)]

    init(_ stemmer: OpaquePointer) {
      self.stemmer = stemmer
      memo = Array(repeating: (0, 0, 0), count: 1024)
    }

    func recalled(_ key: MemoKey) -> UInt64? {
      let entry = memo[key.slot]
      return entry.low == key.low && entry.high == key.high ? entry.hash : nil
    }

    mutating func remember(_ key: MemoKey, hash: UInt64) -> UInt64 {
      memo[key.slot] = (key.low, key.high, hash)
      return hash
    }

    /// Gives the word itself where the algorithm refuses it, as it does when out of memory.
    func stem<Result>(_ word: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      word.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress, buffer.count <= 1000,
          let found = sb_stemmer_stem(stemmer, start, Int32(buffer.count))
        else { return body(buffer) }
        return body(UnsafeBufferPointer(start: found, count: Int(max(0, sb_stemmer_length(stemmer)))))
      }
    }
  }
}
