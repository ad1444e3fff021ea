import SaysoModel

/// Posts to look at, by author. Authors may be any number, so their posts wait in the store, sorted, and only those who
/// have most are remembered.
struct AuthorTally {
  struct Row: Hashable {
    let author: BoardAuthor
    let tally: VerdictTally
  }

  /// Most posts first.
  private(set) var rows: [Row] = []
  /// All the others together.
  private(set) var others = VerdictTally()
  private(set) var otherAuthors = 0
  private let most: Int

  static func row(_ report: Report) -> SpillRow? {
    guard report.verdict != .clear, let author = BoardAuthor(report) else { return nil }
    return SpillRow(
      list: BoardList.authors, group: Int(truncatingIfNeeded: StableHash.of(author.key)),
      rank: VerdictTally.rank(report.verdict), payload: PackedFields.pack([author.key, author.name]))
  }

  init(_ kept: SpillStore, most: Int) throws {
    self.most = max(1, most)
    var current: (author: BoardAuthor, group: Int, tally: VerdictTally)?
    try kept.eachRow(of: BoardList.authors, in: .grouped) { row in
      let verdict = Verdict.allCases[min(max(row.rank, 0), Verdict.allCases.count - 1)]
      if current?.group != row.group {
        if let current { add(Row(author: current.author, tally: current.tally)) }
        var fields = FieldCursor(row.payload)
        guard let author = BoardAuthor(key: fields.next(), name: fields.next()) else { return }
        current = (author, row.group, VerdictTally())
      }
      current?.tally[verdict] += 1
    }
    if let current { add(Row(author: current.author, tally: current.tally)) }
    cut(to: self.most)
  }

  var open: VerdictTally { rows.reduce(others) { $0 + $1.tally } }

  private mutating func add(_ row: Row) {
    rows.append(row)
    if rows.count >= most * 8 { cut(to: most) }
  }

  private mutating func cut(to number: Int) {
    rows.sort { left, right in
      if left.tally.total != right.tally.total { return left.tally.total > right.tally.total }
      if left.tally != right.tally { return left.tally.isWorse(than: right.tally) }
      return (left.author.name, left.author.key) < (right.author.name, right.author.key)
    }
    for row in rows.dropFirst(number) {
      others += row.tally
      otherAuthors += 1
    }
    rows = Array(rows.prefix(number))
  }
}
