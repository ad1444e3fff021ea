/// How far the accented letters of words are from the spelling of a language.
enum Accents {
  /// The farthest standing of a word's letters. A mark that no letter takes up when the word is composed counts as
  /// another language's.
  static func standing(of scalars: [UInt32], _ exemplars: ExemplarLetters) -> ExemplarLetters.Standing {
    guard scalars.contains(where: { $0 >= 0x80 }) else { return .native }
    var bytes: [UInt8] = []
    for scalar in scalars { UTF8Decoder.append(scalar, to: &bytes) }
    return standing(of: bytes, exemplars)
  }

  static func standing(of word: [UInt8], _ exemplars: ExemplarLetters) -> ExemplarLetters.Standing {
    Composition.nfc(word).withUnsafeBufferPointer { composed in standing(ofComposed: composed, exemplars) }
  }

  private static func standing(
    ofComposed word: UnsafeBufferPointer<UInt8>, _ exemplars: ExemplarLetters
  ) -> ExemplarLetters.Standing {
    var farthest = ExemplarLetters.Standing.native
    for scalar in ScalarSequence(word) where scalar >= 0x80 {
      let properties = ScalarProperties(of: scalar)
      if properties.isMark {
        farthest = max(farthest, .ofAnotherLanguage)
      } else if properties.isLetter, properties.script == .latin {
        farthest = max(farthest, exemplars.standing(of: scalar))
      }
    }
    return farthest
  }

  /// Words from French keep their last *é* wherever they go: *rosé* is not *rose*.
  static func endsLikeLoan(_ scalars: [UInt32]) -> Bool {
    var word = scalars[...]
    if let last = word.last, last | 0x20 == 0x73 { word.removeLast() }
    if let last = word.last, last | 0x20 == 0x65, word.count > 1 { word.removeLast() }
    return word.last == 0xE9 || word.last == 0xC9
  }
}

/// Whether accents stand out in a text: not where it is plainly written in a language that has them, whatever language
/// it was declared to be in.
struct AccentCensus {
  /// For letters of other languages, such as ł in English.
  let forForeignLetters: Bool
  /// For letters of loan words, such as é in English.
  let forLoanLetters: Bool

  init(_ reader: FieldReader, _ exemplars: ExemplarLetters, isLanguageKnown: Bool) {
    var words = 0
    var accented = 0
    var english = 0
    for token in reader.tokens {
      words += 1
      if Self.englishWords.contains(token.hash) { english += 1 }
      guard token.traits.contains(.hasNonASCII) else { continue }
      let standing = Accents.standing(of: Array(reader.bytes[token.range]), exemplars)
      if standing == .loan || standing == .ofAnotherLanguage { accented += 1 }
    }
    let isScattered = accented <= Self.few || accented * 2 <= words
    forLoanLetters = isLanguageKnown ? isScattered : accented <= english
    forForeignLetters = isLanguageKnown ? isScattered : accented <= max(1, english)
  }

  /// So many accented words do not make another language.
  private static let few = 3

  /// Common words of English that are words of no other language in Latin letters, or rare ones.
  private static let englishWords = Set(
    [
      "the", "and", "of", "to", "is", "was", "for", "with", "that", "this", "are", "it", "be", "you", "we", "our", "my",
      "at", "by", "from", "have", "will", "has", "been", "your", "they", "their", "not", "but", "about", "what", "when",
      "who", "which", "would", "there", "all", "just", "out", "up", "can", "i",
    ].map { TokenHash.of($0.utf8) })
}
