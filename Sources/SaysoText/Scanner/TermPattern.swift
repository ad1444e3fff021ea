/// One word or phrase that the scanner looks for.
public struct TermPattern: Hashable, Sendable {
  public enum Match: String, Sendable, CaseIterable {
    /// Whole words; a final `'s` is ignored.
    case word
    /// Whole words whose Snowball stem is the same.
    case stem
    /// Whole words, of which the last may go on.
    case prefix
    /// The very characters: letter case and punctuation count.
    case exact
  }

  public var phrase: String
  public var match: Match
  /// How many letters may be inserted, left out, exchanged or swapped with their neighbour in the whole phrase.
  public var slack: Int
  /// The Snowball language for ``Match/stem``, as a BCP 47 tag.
  public var language: String
  /// Whether to look through disguises too. Hits say through which; the condition decides what it takes.
  public var seesThroughDisguises: Bool

  public init(
    _ phrase: String, match: Match = .word, slack: Int = 0, language: String = "en", seesThroughDisguises: Bool = false
  ) {
    self.phrase = phrase
    self.match = match
    self.slack = slack
    self.language = language
    self.seesThroughDisguises = seesThroughDisguises
  }

  /// Whether it is met only as it is written, word by word.
  var isMetAsWritten: Bool { match == .word && slack == 0 && !seesThroughDisguises }
}
