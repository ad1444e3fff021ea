/// The words for digits that people read numbers out with.
enum SpelledDigit {
  private static let words: [[String]] = [
    ["zero", "oh", "null", "cero", "nil", "nought"], ["one", "eins", "un", "uno"],
    ["two", "zwei", "zwo", "deux", "dos", "due"],
    ["three", "drei", "trois", "tres", "tre"], ["four", "vier", "quatre", "cuatro", "quattro"],
    ["five", "funf", "fuenf", "cinq", "cinco", "cinque"], ["six", "sechs", "seis", "sei"],
    ["seven", "sieben", "sept", "siete", "sette"], ["eight", "acht", "huit", "ocho", "otto"],
    ["nine", "neun", "neuf", "nueve", "nove"],
  ]

  /// Digits by word; ``doubled`` and ``tripled`` for what repeats the next one.
  private static let values = HashedWords(
    words.enumerated().flatMap { digit, words in words.map { (HashedWords.hash($0.utf8), digit) } }
      + [("double", doubled), ("triple", tripled), ("treble", tripled)].map { (HashedWords.hash($0.0.utf8), $0.1) })
  private static let doubled = 12
  private static let tripled = 13

  static let openings = words.flatMap(\.self) + ["double", "triple"]

  static func value(at offset: Int, in text: DetectorText) -> Int? {
    lookUp(offset, in: text).flatMap { $0 < doubled ? $0 : nil }
  }

  static func multiple(at offset: Int, in text: DetectorText) -> Int? {
    lookUp(offset, in: text).flatMap { $0 >= doubled ? $0 - 10 : nil }
  }

  private static func lookUp(_ offset: Int, in text: DetectorText) -> Int? {
    let end = text.endOfWord(from: offset)
    return (2...7).contains(end - offset) ? values[HashedWords.hash(text[offset..<end])] : nil
  }
}
