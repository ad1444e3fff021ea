import SaysoModel

/// How many posts, or findings, had which verdict.
struct VerdictTally: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: Verdict.allCases.count)

  init() {}

  init(_ verdict: Verdict, _ count: Int = 1) { self[verdict] = count }

  subscript(verdict: Verdict) -> Int {
    get { counts[Self.rank(verdict)] }
    set { counts[Self.rank(verdict)] = newValue }
  }

  var total: Int { counts.reduce(0, +) }

  /// All but those that are OK.
  var open: Int { total - self[.clear] }

  /// Those that ask for something: neither OK nor open questions.
  var asking: Int { open - self[.undetermined] }

  static func rank(_ verdict: Verdict) -> Int { Verdict.allCases.firstIndex(of: verdict) ?? 0 }

  static let worstFirst = Verdict.allCases.sorted(by: >)

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    for verdict in Verdict.allCases { sum[verdict] += right[verdict] }
    return sum
  }

  static func += (left: inout Self, right: Self) { left = left + right }

  /// Whether there are more of the worst, or of the next worst where there are as many.
  func isWorse(than other: Self) -> Bool {
    for verdict in Self.worstFirst where self[verdict] != other[verdict] { return self[verdict] > other[verdict] }
    return false
  }
}
