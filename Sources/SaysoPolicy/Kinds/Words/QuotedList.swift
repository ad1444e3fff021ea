import SaysoModel

/// The author's words in a row, each quoted once.
enum QuotedList {
  /// Whether a sentence about them needs its verb in the plural.
  static func isPlural(_ words: [String]) -> Bool { Set(words).count > 1 }

  /// `words` without repetitions, at most three of them; `fallback` when there are none.
  static func of(_ words: [String], else fallback: String) -> QuotingText {
    var seen = Set<String>()
    let distinct = words.filter { seen.insert($0).inserted }
    guard !distinct.isEmpty else { return QuotingText(parts: [.words(fallback)]) }
    var parts: [QuotingText.Part] = []
    for (index, word) in distinct.prefix(3).enumerated() {
      if index > 0 { parts.append(.words(index == min(distinct.count, 3) - 1 ? " and " : ", ")) }
      parts.append(.quotation(word))
    }
    return QuotingText(parts: parts)
  }
}
