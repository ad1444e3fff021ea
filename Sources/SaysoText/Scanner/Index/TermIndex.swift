/// Everything the policy's terms are looked up by. Immutable once built; a class, so that handing it around in the
/// innermost loops counts one reference and not one for each of its arrays.
final class TermIndex: Sendable {
  let terms: [CompiledTerm]
  let table: KeyTable
  /// For each entry of the table, what must stand beside its word.
  let neighbours: [NeighbourHashes]
  /// Byte lengths that some term's open-ended word has, ascending.
  let prefixLengths: [Int]
  let stemLanguages: [String]
  /// By language.
  let stemBeginnings: [StemBeginnings]
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
      if case .success(let term) = CompiledTerm.compile(pattern, at: position, &stemmers) { builder.add(term) }
    }
    terms = builder.terms
    table = KeyTable(builder.filings)
    prefixLengths = builder.prefixLengths.sorted()
    stemLanguages = stemmers.languages
    stemBeginnings = stemmers.languages.enumerated().map { position, language in
      var beginnings = StemBeginnings(language: language)
      for stem in builder.stems[position] ?? [] { beginnings.add(stem) }
      return beginnings
    }
    neighbours = table.entries.map { [terms] in NeighbourHashes($0, terms[Int($0.term)]) }
    greatestSlack = builder.greatestSlack
    editableLengths = builder.editableLengths ?? 0...0
    longestCompound = builder.longestCompound
    seesThroughDisguises = terms.contains { $0.seesThroughDisguises }
    hasOpenForms = !prefixLengths.isEmpty || !stemLanguages.isEmpty || greatestSlack > 0
    exact = ExactTerms(builder.exactPhrases)
  }
}

/// The hashes of the words right before and behind a word of a term that is met only as it is written; 0 where there is
/// none, and where anything may stand.
struct NeighbourHashes: BitwiseCopyable, Sendable {
  private(set) var previous: UInt64 = 0
  private(set) var next: UInt64 = 0

  init(_ entry: KeyTable.Entry, _ term: CompiledTerm) {
    guard term.isMetAsWritten, entry.part != KeyTable.Entry.whole else { return }
    let part = Int(entry.part)
    if part > 0 { previous = term.words[part - 1].hash }
    if part + 1 < term.words.count { next = term.words[part + 1].hash }
  }

  /// Whether those words stand around the tokens.
  @inline(__always)
  func stands(around tokens: Range<Int>, _ reader: FieldReader) -> Bool {
    if next != 0 {
      guard tokens.upperBound < reader.tokens.count, reader.tokens[tokens.upperBound].hash == next else { return false }
    }
    if previous != 0 {
      guard tokens.lowerBound > 0, reader.tokens[tokens.lowerBound - 1].hash == previous else { return false }
    }
    return true
  }
}
