/// Everything the policy's terms are looked up by. Immutable once built; a class, so that handing it around in the
/// innermost loops counts one reference and not one for each of its arrays.
final class TermIndex: Sendable {
  let terms: [CompiledTerm]
  let table: KeyTable
  /// Byte lengths that some term's open-ended word has, ascending.
  let prefixLengths: [Int]
  let stemLanguages: [String]
  /// The greatest number of edits any term allows, and the lengths in letters of words that may be edited.
  let greatestSlack: Int
  let editableLengths: ClosedRange<Int>
  /// In bytes, over all terms and all their forms: how far runs of segments and of single letters are followed.
  let longestCompound: Int
  let seesThroughDisguises: Bool
  let exact: ExactTerms
  /// Whether any term goes on, bends or may be misspelt, so that more is to be looked up than the word itself.
  let hasOpenForms: Bool

  init(_ patterns: [TermPattern], leavingOut omitted: ReadingSpace? = nil) {
    var builder = TermIndexBuilder(roomFor: patterns.count, leavingOut: omitted)
    var stemmers = KnownStemmers()
    for (position, pattern) in patterns.enumerated() {
      if case .success(let term) = CompiledTerm.compile(pattern, &stemmers) { builder.add(term, pattern: position) }
    }
    terms = builder.terms
    table = KeyTable(builder.filings)
    prefixLengths = builder.prefixLengths.sorted()
    stemLanguages = builder.stemLanguages
    greatestSlack = builder.greatestSlack
    editableLengths = builder.editableLengths ?? 0...0
    longestCompound = builder.longestCompound
    seesThroughDisguises = terms.contains { $0.seesThroughDisguises }
    hasOpenForms = !prefixLengths.isEmpty || !stemLanguages.isEmpty || greatestSlack > 0
    exact = ExactTerms(builder.exactPhrases)
  }
}
