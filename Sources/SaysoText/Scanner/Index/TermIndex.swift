/// Everything the policy's terms are looked up by. Immutable once built.
struct TermIndex: Sendable {
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

  init(_ patterns: [TermPattern], leavingOut omitted: ReadingSpace? = nil) {
    var builder = TermIndexBuilder()
    for (position, pattern) in patterns.enumerated() {
      if case .success(let term) = CompiledTerm.compile(pattern) { builder.add(term, pattern: position) }
    }
    if let omitted { builder.leaveOut(omitted) }
    terms = builder.terms
    table = KeyTable(builder.lists)
    prefixLengths = builder.prefixLengths.sorted()
    stemLanguages = builder.stemLanguages
    greatestSlack = builder.greatestSlack
    editableLengths = builder.editableLengths ?? 0...0
    longestCompound = builder.longestCompound
    seesThroughDisguises = terms.contains { $0.seesThroughDisguises }
    exact = ExactTerms(builder.exactPhrases)
  }
}
