/// One stemmer for each language of a list of terms: making one costs more than stemming all of a policy's words.
struct KnownStemmers {
  private var byLanguage: [String: Stemmer?] = [:]

  /// `nil` when Snowball has no algorithm for the language.
  mutating func stemmer(for language: String) -> Stemmer? {
    if let known = byLanguage[language] { return known }
    let made = Stemmer(language: language)
    byLanguage[language] = .some(made)
    return made
  }
}
