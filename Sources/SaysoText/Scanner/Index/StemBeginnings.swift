/// How the stems begin that an index has of one language. Most words begin otherwise, and need not be bent to know that
/// they have none of them.
struct StemBeginnings: Sendable {
  /// How many letters at the beginning of an ASCII word Snowball's algorithm leaves as they are, if so many remain: all
  /// of these take away and alter endings, and the English one an apostrophe at the beginning.
  private let kept: Int
  /// By the first letter, and by the first two, five bits each.
  private var letters = [Bool](repeating: false, count: 1 << 5)
  private var pairs = [Bool](repeating: false, count: 1 << 10)

  init(language: String) {
    kept =
      switch StemmingLanguage.algorithm(for: language) {
      case "english", "german": 2
      case "french", "spanish", "italian", "portuguese": 1
      default: 0
      }
  }

  mutating func add(_ stem: [UInt8]) {
    guard let first = stem.first else { return }
    guard kept > 1, stem.count > 1 else {
      letters[Self.bits(first)] = true
      return
    }
    pairs[Self.pair(first, stem[1])] = true
    // `y` becomes `i` in English.
    if stem[1] == UInt8(ascii: "i") { pairs[Self.pair(first, UInt8(ascii: "y"))] = true }
  }

  /// Whether the stem of the folded word may be one of them.
  func mayBegin(_ folded: ArraySlice<UInt8>) -> Bool {
    guard let first = folded.first, first != UInt8(ascii: "'"), folded.allSatisfy({ $0 < 0x80 }) else { return true }
    return mayBegin(first, folded.dropFirst().first)
  }

  /// The same for a word of ASCII, in whatever case, by its first two letters.
  @inline(__always)
  func mayBegin(_ first: UInt8, _ second: UInt8?) -> Bool {
    if kept == 0 || letters[Self.bits(first)] { return true }
    guard kept > 1, let second else { return false }
    return pairs[Self.pair(first, second)]
  }

  /// Whether any word that begins with that letter may.
  func mayBegin(_ first: UInt8) -> Bool {
    kept == 0 || letters[Self.bits(first)] || pairs[Self.pair(first, 0)...Self.pair(first, 31)].contains(true)
  }

  private static func bits(_ letter: UInt8) -> Int { Int(letter & 31) }
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { bits(first) << 5 | bits(second) }
}
