import FoundationEssentials
import FoundationInternationalization

/// Known zone names, for an author who misspelt one.
enum ZoneNames {
  /// At most three, nearest first; none that is further away than a third of the name.
  static func nearest(to name: String) -> [String] {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    let ranked = TimeZone.knownTimeZoneIdentifiers.compactMap { known -> (Int, String)? in
      let distance = min(edits(wanted, city(known)) + 1, edits(wanted, Array(known.lowercased().utf8)))
      return distance <= max(2, wanted.count / 3) ? (distance, known) : nil
    }
    let best = ranked.map(\.0).min() ?? 0
    return ranked.filter { $0.0 <= best }.sorted { $0 < $1 }.prefix(3).map(\.1)
  }

  private static func city(_ name: String) -> [UInt8] {
    Array((name.split(separator: "/").last ?? "").lowercased().utf8)
  }

  /// Levenshtein distance in bytes.
  private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substitution = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, diagonal + 1, row[j] + 1)
      }
    }
    return row.last ?? left.count
  }
}
