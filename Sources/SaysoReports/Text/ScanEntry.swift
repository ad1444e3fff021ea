import SaysoModel

/// What one post has under one sentence of the policy.
struct ScanEntry {
  let first: ListedResult
  private(set) var results: [ListedResult]

  /// Findings and open questions of one gravity that quote the same sentence, in order; none that a baseline settles.
  static func entries(_ report: Report, _ exposure: Exposure) -> [ScanEntry] {
    var entries: [ScanEntry] = []
    for result in ListedResult.list([report], exposure) where !result.standing.isSettled {
      if let index = entries.firstIndex(where: { $0.takes(result) }) {
        entries[index].results.append(result)
      } else {
        entries.append(ScanEntry(first: result, results: [result]))
      }
    }
    return entries
  }

  private func takes(_ result: ListedResult) -> Bool {
    first.verdict == result.verdict && first.sentence == result.sentence && first.clause.number == result.clause.number
  }

  var spans: [FindingSpan] { results.flatMap(\.spans) }
  var reasons: [String] { distinct(results.map(\.message)) }
  var advice: String { distinct(results.compactMap(\.advice)).joined(separator: " ") }

  private func distinct(_ sentences: [String]) -> [String] {
    var seen: Set<String> = []
    return sentences.filter { seen.insert($0).inserted }
  }
}
