/// A word that matters for something else than a term.
package struct MarkedWord: Sendable {
  /// Its first sixteen letters and digits, small.
  private let written: WrittenWord
  private let length: Int
  private let rest: Rest
  let meaning: WordMeaning
  private(set) var isEnding = false

  /// How the word may go on.
  package enum Rest: Sendable { case anything, noLetter, digit, nothing }

  /// The first word of `phrase`, which goes on with nothing where the phrase has more words.
  package init?(_ phrase: String, _ meaning: WordMeaning, then rest: Rest) {
    let word = phrase.utf8.prefix(while: ASCIIWordBytes.isAlphanumeric)
    if word.isEmpty { return nil }
    length = min(word.count, WrittenWord.longest)
    written = (Array(word) + [UInt8](repeating: 0, count: WrittenWord.longest)).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { WrittenWord($0, word.count) } ?? WrittenWord()
    }
    self.rest = word.count > WrittenWord.longest ? .anything : word.count == phrase.utf8.count ? rest : .nothing
    self.meaning = meaning
  }

  /// Every word that ends so, and goes on with nothing. Of up to sixteen letters.
  package init?(ending: String, _ meaning: WordMeaning) {
    guard (2...WrittenWord.longest).contains(ending.utf8.count) else { return nil }
    self.init(ending, meaning, then: .nothing)
    isEnding = true
  }

  /// Which list of ``MarkedWords`` holds it, by its first two letters or its last two.
  var slot: Int { MarkedWords.slot(letter(0), letter(1)) }
  var endSlot: Int { MarkedWords.slot(letter(length - 2), letter(length - 1)) }

  private func letter(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (place < 8 ? written.low : written.high) >> (UInt64(place & 7) * 8))
  }

  @inline(__always)
  func isMet(by start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count >= length, WrittenWord(start, length) == written else { return false }
    if rest == .anything { return true }
    if count == length { return rest != .digit }
    return rest != .nothing && start[length] &- 0x30 < 10
  }

  @inline(__always)
  func isEnd(of start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count >= length && WrittenWord(start + count - length, length) == written
  }
}

/// Marked words by their first two letters, and marked endings by their last two.
struct MarkedWords: Sendable {
  private let words: SlottedWords
  private let endings: SlottedWords

  init(_ words: [MarkedWord]) {
    self.words = SlottedWords(words.filter { !$0.isEnding }, \.slot)
    endings = SlottedWords(words.filter(\.isEnding), \.endSlot)
  }

  static func slot(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

  func meaning(of start: UnsafePointer<UInt8>, _ count: Int) -> WordMeaning {
    var meaning = words.meaning(Self.slot(start[0], count > 1 ? start[1] : 0)) { $0.isMet(by: start, count) }
    guard count > 1 else { return meaning }
    meaning.formUnion(
      endings.meaning(Self.slot(start[count - 2], start[count - 1])) { $0.isEnd(of: start, count) })
    return meaning
  }
}

private struct SlottedWords: Sendable {
  private let words: [MarkedWord]
  private let starts: [Int32]

  init(_ words: [MarkedWord], _ slot: (MarkedWord) -> Int) {
    self.words = words.sorted { slot($0) < slot($1) }
    var counts = [Int32](repeating: 0, count: 1025)
    for word in words { counts[slot(word) + 1] += 1 }
    for slot in 1...1024 { counts[slot] += counts[slot - 1] }
    starts = counts
  }

  @inline(__always)
  func meaning(_ slot: Int, _ isMet: (MarkedWord) -> Bool) -> WordMeaning {
    var meaning: WordMeaning = []
    for index in Int(starts[slot])..<Int(starts[slot + 1]) where isMet(words[index]) {
      meaning.formUnion(words[index].meaning)
    }
    return meaning
  }
}
