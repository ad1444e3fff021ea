import SaysoModel

/// How many findings of each sentence and verdict a page lists: the worst first, and of equally bad ones as many of each
/// sentence as of any other, so that one busy rule can't crowd out the rest.
struct BoardBudget {
  private(set) var quotas: [SentenceKey: VerdictTally] = [:]

  init(_ counts: [SentenceKey: VerdictTally], total: Int, perClause: Int) {
    var left = max(0, total)
    var room: [Int: Int] = [:]
    let keys = counts.keys.sorted { $0.number < $1.number }
    for verdict in VerdictTally.worstFirst where left > 0 {
      let wanted = keys.map { key -> Int in
        let free = room[key.clause, default: max(0, perClause)]
        let number = min(counts[key]?[verdict] ?? 0, free)
        room[key.clause] = free - number
        return number
      }
      for (key, number) in zip(keys, Self.share(left, wanted)) where number > 0 {
        quotas[key, default: VerdictTally()][verdict] = number
        left -= number
      }
    }
  }

  /// As much of what is wanted as there is, nobody getting more while another has less of what they want.
  static func share(_ supply: Int, _ wanted: [Int]) -> [Int] {
    guard wanted.reduce(0, +) > supply else { return wanted }
    var low = 0
    var high = supply
    while low < high {
      let level = (low + high + 1) / 2
      if wanted.reduce(0, { $0 + min($1, level) }) <= supply { low = level } else { high = level - 1 }
    }
    var shares = wanted.map { min($0, low) }
    var rest = supply - shares.reduce(0, +)
    for index in shares.indices where rest > 0 && wanted[index] > low {
      shares[index] += 1
      rest -= 1
    }
    return shares
  }
}
