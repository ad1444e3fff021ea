/// Why a term pattern can never match. The scanner leaves such a pattern out; the loader tells the author.
public enum TermProblem: Hashable, Sendable {
  case emptyPhrase
  /// No word and no emoji in it, so only ``TermPattern/Match/exact`` could find it.
  case noWords
  /// Edits are allowed in words of four letters or more, two edits in words of six.
  case slackTooLarge(slack: Int, longestWord: Int)
  /// No Snowball algorithm for the language.
  case unknownStemLanguage(String)
}

extension TermPattern {
  /// `nil` when the pattern can match.
  public var problem: TermProblem? {
    if isPlain { return nil }
    var stemmers = KnownStemmers()
    switch CompiledTerm.compile(self, at: 0, &stemmers) {
    case .success: return nil
    case .failure(let refusal): return refusal.problem
    }
  }

  /// Nearly every term: an ASCII letter makes a word, and without edits and stems nothing else can be wrong.
  private var isPlain: Bool {
    slack == 0 && match != .stem && phrase.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
  }
}
