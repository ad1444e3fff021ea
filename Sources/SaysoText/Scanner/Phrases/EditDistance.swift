/// Optimal string alignment: insertions, omissions, exchanges and swaps of neighbouring letters, none of which touches
/// a letter twice (the restricted Damerau–Levenshtein distance).
enum EditDistance {
  /// Of two words in UTF-8, counted in scalars; `nil` when it exceeds `limit`. Quadratic in the shorter word.
  static func between(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= 4 * limit else { return nil }
    let rows = Array(ScalarSequence(left))
    let columns = Array(ScalarSequence(right))
    guard abs(rows.count - columns.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: columns.count + 1)
    var last = Array(0...columns.count)
    var current = last
    for row in 1..<rows.count + 1 {
      current[0] = row
      for column in 1..<columns.count + 1 {
        let isSame = rows[row - 1] == columns[column - 1]
        var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, rows[row - 1] == columns[column - 2], rows[row - 2] == columns[column - 1] {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current[column] = best
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    let distance = last[columns.count]
    return distance <= limit ? distance : nil
  }
}
