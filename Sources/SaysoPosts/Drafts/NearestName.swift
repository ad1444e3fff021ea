/// The known name that a misspelt one was probably meant to be.
enum NearestName {
  /// At most two edits away and closer than writing it anew; `nil` when none is.
  static func of(_ name: String, among known: [String]) -> String? {
    guard name.utf8.count <= 32 else { return nil }
    let ranked = known.map { (distance(name.lowercased(), $0), $0) }.filter { $0.0 <= 2 && $0.0 < $0.1.count }
    return ranked.min { $0.0 < $1.0 }?.1
  }

  /// Levenshtein's distance.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (line, sign) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (sign == right[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
