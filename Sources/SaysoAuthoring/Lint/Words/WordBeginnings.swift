/// The terms that may hold another one of their group, by the first letters of their words: a quick look that spares the
/// scan of all others. Linear in the words, for terms of so many words.
struct WordBeginnings {
  /// Positions among the terms.
  let candidates: [Int]

  private static let letters = 3
  private static let mostWords = 12

  init(_ terms: [SpelledTerm]) {
    let keys = terms.map { Self.key($0.plain) }
    let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    candidates = terms.indices.filter { index in
      let words = keys[index].prefix(Self.mostWords)
      return words.indices.contains { start in
        (start + 1...words.count).contains { end in
          let part = Array(words[start..<end])
          return (counts[part] ?? 0) > (part == keys[index] ? 1 : 0)
        }
      }
    }
  }

  private static func key(_ phrase: String) -> [Substring] {
    phrase.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased().prefix(letters) }
  }
}
