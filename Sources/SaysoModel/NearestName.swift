/// Guesses which name somebody meant.
///
/// Case does not count, nor does anything after a name's 64th scalar, so that a hostile name costs no more than a long
/// one: at most 64 × 64 steps a candidate.
public enum NearestName {
  /// The candidate with the fewest edits, if they are few for a word of that length: a third of its scalars, and always
  /// one. Of equals, the first in alphabetical order.
  public static func of(_ name: String, among candidates: [String]) -> String? {
    let wanted = compared(name)
    let ranked = distances(wanted, candidates)
    guard let best = ranked.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    return best.1 <= max(1, wanted.count / 3) ? best.0 : nil
  }

  /// The candidates with the fewest edits, however many those are; of equals, in alphabetical order.
  public static func ranked(_ name: String, among candidates: [String], most: Int) -> [String] {
    distances(compared(name), candidates).sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(max(0, most)).map(\.0)
  }

  private static func distances(_ wanted: [Unicode.Scalar], _ candidates: [String]) -> [(String, Int)] {
    candidates.map { ($0, distance(wanted, compared($0))) }
  }

  /// What of a name is compared.
  package static func compared(_ name: some StringProtocol) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars.prefix(64))
  }

  /// Edits in scalars, a swap of neighbours counting as one: the restricted Damerau–Levenshtein distance.
  package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = beforeLast
    for i in left.indices {
      row[0] = i + 1
      for j in right.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row[j + 1] = cost
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count]
  }
}
