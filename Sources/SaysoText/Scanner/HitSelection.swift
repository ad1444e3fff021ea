import SaysoModel

/// Of everything found, what is reported: for each span its plainest reading, and of overlapping spans of one pattern
/// the leftmost, the longest where several start there.
enum HitSelection {
  static func selected(_ found: inout [TermHit]) -> [TermHit] {
    guard !found.isEmpty else { return [] }
    found.sort(by: precedes)
    var kept: [TermHit] = []
    for hit in found {
      if let last = kept.last, last.pattern == hit.pattern, last.span.field == hit.span.field,
        hit.span.range.lowerBound < last.span.range.upperBound
      {
        continue
      }
      kept.append(hit)
    }
    return kept
  }

  private static func precedes(_ left: TermHit, _ right: TermHit) -> Bool {
    if left.pattern != right.pattern { return left.pattern < right.pattern }
    if left.span.field != right.span.field { return left.span.field < right.span.field }
    let (one, other) = (left.span.range, right.span.range)
    if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
    if one.upperBound != other.upperBound { return one.upperBound > other.upperBound }
    return ViewRank(left.views) < ViewRank(right.views)
  }
}
