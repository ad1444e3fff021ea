/// The Snowball algorithms of libstemmer and the languages they are for.
enum StemmingLanguage {
  /// The algorithm for a BCP 47 tag's primary language; `nil` when Snowball has none.
  static func algorithm(for tag: String) -> String? {
    algorithms[String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()]
  }

  static var languages: some Collection<String> { algorithms.keys }

  private static let algorithms = [
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish", "nl": "dutch", "en": "english",
    "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi", "hu": "hungarian",
    "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian", "ne": "nepali", "no": "norwegian",
    "nb": "norwegian", "nn": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
  ]
}
