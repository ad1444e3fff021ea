import SaysoModel

/// The order of a document's clauses and sentences, as a number to sort by.
enum ScanClauses {
  /// Sorts numbers such as `2.10` as the document does: each level below 10,000, of which three are told apart.
  static func order(_ number: String) -> Int {
    let levels = number.split(separator: ".").prefix(3).map { min(max(Int($0) ?? 0, 0), 9_999) }
    return (levels + [0, 0, 0]).prefix(3).reduce(0) { $0 * 10_000 + $1 }
  }

  /// Sentences of one clause in their order, by their lines below 1,000,000.
  static func order(_ clause: ClauseReference, _ sentence: SentenceReference) -> Int {
    order(clause.number) * 1_000_000 + min(max(sentence.line, 0), 999_999)
  }
}
