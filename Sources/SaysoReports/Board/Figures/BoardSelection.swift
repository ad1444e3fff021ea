import SaysoModel

/// The findings that a page lists, by clause and sentence, with how many there are.
struct BoardSelection {
  struct Sentence {
    let reference: SentenceReference
    let tally: VerdictTally
    var entries: [BoardEntry] = []
  }

  struct Clause {
    let reference: ClauseReference
    var sentences: [Sentence] = []

    var tally: VerdictTally { sentences.reduce(VerdictTally()) { $0 + $1.tally } }
    var listed: Int { sentences.reduce(0) { $0 + $1.entries.count } }
  }

  /// Worst first.
  private(set) var clauses: [Clause] = []

  var tally: VerdictTally { clauses.reduce(VerdictTally()) { $0 + $1.tally } }
  var listed: Int { clauses.reduce(0) { $0 + $1.listed } }

  init(_ kept: SpillStore, _ figures: BoardFigures, total: Int, perClause: Int) throws {
    let budget = BoardBudget(figures.sentences, total: total, perClause: perClause)
    var current: SentenceKey?
    var left = VerdictTally()
    try kept.eachRow(of: BoardList.entries, in: .grouped) { row in
      let key = SentenceKey(row.group)
      let verdict = Verdict.allCases[min(max(row.rank, 0), Verdict.allCases.count - 1)]
      let isNew = current != key
      if isNew { left = budget.quotas[key] ?? VerdictTally() }
      guard isNew || left[verdict] > 0 else { return }
      let entry = BoardEntry(row)
      if isNew { begin(key, after: current, entry, figures) }
      current = key
      guard left[verdict] > 0 else { return }
      left[verdict] -= 1
      let clause = clauses.count - 1
      clauses[clause].sentences[clauses[clause].sentences.count - 1].entries.append(entry)
    }
    clauses = clauses.enumerated().sorted { left, right in
      let (first, second) = (left.element.tally, right.element.tally)
      return first == second ? left.offset < right.offset : first.isWorse(than: second)
    }.map(\.element)
  }

  private mutating func begin(
    _ key: SentenceKey, after last: SentenceKey?, _ entry: BoardEntry, _ figures: BoardFigures
  ) {
    if last?.clause != key.clause { clauses.append(Clause(reference: entry.clause)) }
    let tally = figures.sentences[key] ?? VerdictTally()
    clauses[clauses.count - 1].sentences.append(Sentence(reference: entry.sentence, tally: tally))
  }
}
