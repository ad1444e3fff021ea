/// Words met lately under which an index has nothing filed, so that the same few hundred words that most of a post is
/// made of are not bent, shortened and misspelt again and again. Of fixed size; words are kept exactly, not by a hash
/// that somebody could collide with.
struct QuietWords: Sendable {
  private var slots: [Stemmer.MemoKey] = []
  private static let count = 4096

  @inline(__always)
  func contains(_ word: Stemmer.MemoKey) -> Bool { !slots.isEmpty && slots[place(of: word)] == word }

  mutating func insert(_ word: Stemmer.MemoKey) {
    if slots.isEmpty { slots = Array(repeating: .none, count: Self.count) }
    slots[place(of: word)] = word
  }

  private func place(of word: Stemmer.MemoKey) -> Int { word.mixed & (Self.count - 1) }
}
