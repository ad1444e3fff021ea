/// One stemmer for each language of a list of terms: making one costs more than stemming all of a policy's words.
struct KnownStemmers {
  /// Those that have a stemmer, as they were met.
  private(set) var languages: [String] = []
  private var stemmers: [Stemmer] = []
  private var unknown: Set<String> = []

  /// The stemmer and its position among ``languages``; `nil` when Snowball has no algorithm for the language.
  mutating func stemmer(for language: String) -> (stemmer: Stemmer, position: Int)? {
    if let position = languages.firstIndex(of: language) { return (stemmers[position], position) }
    guard !unknown.contains(language), let made = Stemmer(language: language) else {
      unknown.insert(language)
      return nil
    }
    languages.append(language)
    stemmers.append(made)
    return (made, languages.count - 1)
  }
}
