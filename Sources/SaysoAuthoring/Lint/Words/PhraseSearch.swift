import SaysoPolicy

/// Whole words in prose, in any letter case; a phrase that ends with `*` may go on.
enum PhraseSearch {
  /// The first of the phrases that the text holds.
  static func first(of phrases: [String], in text: String) -> String? {
    let padded = " " + plain(text) + " "
    return phrases.first { phrase in
      phrase.hasSuffix("*") ? padded.contains(" " + phrase.dropLast()) : padded.contains(" \(phrase) ")
    }.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
  }

  static func holds(_ text: String, anyOf phrases: [String]) -> Bool { first(of: phrases, in: text) != nil }

  /// Lower case, with a single space for whatever parts words; apostrophes stay.
  private static func plain(_ text: String) -> String {
    let straight = text.lowercased().replacing("’", with: "'")
    return straight.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.joined(separator: " ")
  }
}
