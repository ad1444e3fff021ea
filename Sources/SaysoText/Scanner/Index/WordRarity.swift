/// How much a word tells: a phrase is filed under the word of it that the fewest posts hold.
enum WordRarity {
  /// The commonest words of English text, which hold about half of all running words.
  private static let common: Set<String> = [
    "the", "be", "to", "of", "and", "a", "in", "that", "have", "i", "it", "for", "not", "on", "with", "he", "as", "you",
    "do", "at", "this", "but", "his", "by", "from", "they", "we", "say", "her", "she", "or", "an", "will", "my", "one",
    "all", "would", "there", "their", "what", "so", "up", "out", "if", "about", "who", "get", "which", "go", "me",
    "when", "make", "can", "like", "time", "no", "just", "him", "know", "take", "people", "into", "year", "your",
    "good", "some", "could", "them", "see", "other", "than", "then", "now", "look", "only", "come", "its", "over",
    "think", "also", "back", "after", "use", "two", "how", "our", "work", "first", "well", "way", "even", "new",
    "want", "because", "any", "these", "give", "day", "most", "us", "is", "are", "was", "were", "been", "has", "had",
    "more", "great", "today", "team", "project", "company", "very", "much", "every", "where", "here", "really", "love",
  ]

  /// In bytes.
  private static let longestCommon = 7

  /// The greater the rarer. Only an estimate: it decides how fast, never what is found.
  static func score(_ folded: [UInt8]) -> Int {
    let isCommon = folded.count <= longestCommon && common.contains(String(decoding: folded, as: UTF8.self))
    return (isCommon ? 0 : 100) + min(folded.count, 16)
  }
}

extension TermPattern {
  /// In how many of ten thousand posts its rarest word stands, roughly: only an estimate, for choosing what to look for.
  package var frequency: Int {
    let words = phrase.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Array($0.utf8) }
    let best = words.map(WordRarity.score).max() ?? 0
    if best < 100 { return 2_000 }
    return max(1, 60 >> max(0, best - 103)) + (match == .stem ? 400 : slack > 0 ? 100 : 0)
  }
}
