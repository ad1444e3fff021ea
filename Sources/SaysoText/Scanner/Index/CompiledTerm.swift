import SaysoModel

/// The forms in which a word, or all words of a term run together, is compared.
struct WordForms: Sendable, Hashable {
  let plain: [UInt8]
  let collapsed: [UInt8]
  let skeleton: [UInt8]
  let collapsedSkeleton: [UInt8]

  /// For a term that does not see through disguises: the forms for that are empty.
  init(plain: [UInt8]) {
    self.plain = plain
    (collapsed, skeleton, collapsedSkeleton) = ([], [], [])
  }

  init(plain: [UInt8], skeleton: [UInt8]) {
    self.plain = plain
    self.skeleton = skeleton
    collapsed = LetterRuns.collapsed(plain)
    collapsedSkeleton = LetterRuns.collapsed(skeleton)
  }

  /// Collapsed forms are never longer.
  var longestForm: Int { max(plain.count, skeleton.count) }
}

/// A pattern made ready for the index. Its words are those of the tokenizer that also reads the posts.
///
/// A class, so that handing it around counts one reference and not one for each of its arrays.
final class CompiledTerm: Sendable {
  struct Word: Sendable {
    let forms: WordForms
    /// ``TokenHash`` of the plain form.
    let hash: UInt64
    /// Empty unless the term matches by stem.
    let stem: [UInt8]
    let letters: Int
    /// Edits are for letters alone, and never for words of fewer than four.
    let mayBeEdited: Bool
    /// Whether the phrase has other punctuation than a hyphen before this word, so that a text may have it too.
    let allowsPunctuationBefore: Bool
  }

  /// The position in the caller's list.
  let pattern: Int
  /// Empty unless the term matches exactly.
  let phrase: [UInt8]
  let match: TermPattern.Match
  let slack: Int
  let language: String
  /// The position of ``language`` among those of the stemmers; 0 unless the term matches by stem.
  let stemLanguage: Int
  let seesThroughDisguises: Bool
  let words: [Word]
  /// All words run together.
  let whole: WordForms

  /// ``TermPattern/isMetAsWritten``
  let isMetAsWritten: Bool

  /// Style is told only to those who ask about disguises; to others fancy letters are letters.
  func seen(_ views: ViewSet) -> ViewSet { seesThroughDisguises ? views : views.subtracting(.styled) }

  struct Refusal: Error {
    let problem: TermProblem
  }

  static func compile(
    _ pattern: TermPattern, at position: Int, _ stemmers: inout KnownStemmers
  ) -> Result<CompiledTerm, Refusal> {
    do throws(Refusal) {
      return .success(try CompiledTerm(pattern, at: position, &stemmers))
    } catch {
      return .failure(error)
    }
  }

  private init(_ pattern: TermPattern, at position: Int, _ stemmers: inout KnownStemmers) throws(Refusal) {
    self.pattern = position
    phrase = pattern.match == .exact ? Array(pattern.phrase.utf8) : []
    match = pattern.match
    slack = pattern.slack
    language = pattern.language
    seesThroughDisguises = pattern.seesThroughDisguises
    isMetAsWritten = pattern.isMetAsWritten
    guard !pattern.phrase.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
      throw Refusal(problem: .emptyPhrase)
    }
    guard match != .exact else {
      stemLanguage = 0
      words = []
      whole = WordForms(plain: [])
      return
    }
    let known = match == .stem ? stemmers.stemmer(for: language) : nil
    if match == .stem, known == nil { throw Refusal(problem: .unknownStemLanguage(pattern.language)) }
    stemLanguage = known?.position ?? 0
    words = PhraseWords(pattern, known?.stemmer).words
    guard !words.isEmpty else { throw Refusal(problem: .noWords) }
    whole = Self.whole(words, seesThroughDisguises: seesThroughDisguises)
    try Self.checkSlack(slack, words)
  }

  private static func whole(_ words: [Word], seesThroughDisguises: Bool) -> WordForms {
    if words.count == 1 { return words[0].forms }
    let plain = words.flatMap(\.forms.plain)
    guard seesThroughDisguises else { return WordForms(plain: plain) }
    return WordForms(plain: plain, skeleton: words.flatMap(\.forms.skeleton))
  }

  private static func checkSlack(_ slack: Int, _ words: [Word]) throws(Refusal) {
    guard slack != 0 else { return }
    let longest = words.filter(\.mayBeEdited).map(\.letters).max() ?? 0
    let needed = slack == 1 ? 4 : 6
    guard (1...2).contains(slack), longest >= needed else {
      throw Refusal(problem: .slackTooLarge(slack: slack, longestWord: longest))
    }
  }
}
