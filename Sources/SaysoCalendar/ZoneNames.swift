import FoundationEssentials
import FoundationInternationalization
import SaysoModel

/// Known zone names, for an author who misspelt one.
enum ZoneNames {
  /// At most three, nearest first; none that is further away than a third of the name. People often write the city
  /// alone, which counts as one edit.
  static func nearest(to name: String) -> [String] {
    let wanted = NearestName.compared(name)
    let ranked = TimeZone.knownTimeZoneIdentifiers.compactMap { known -> (Int, String)? in
      let city = NearestName.compared(known.split(separator: "/").last ?? "")
      let distance = min(
        NearestName.distance(wanted, city) + 1, NearestName.distance(wanted, NearestName.compared(known)))
      return distance <= max(2, wanted.count / 3) ? (distance, known) : nil
    }
    let best = ranked.map(\.0).min() ?? 0
    return ranked.filter { $0.0 <= best }.sorted { $0 < $1 }.prefix(3).map(\.1)
  }
}
