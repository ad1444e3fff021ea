import SaysoModel

/// Records that were not checked, by reason, with the first few places of each.
struct UncheckedTally {
  struct Reason: Hashable {
    let cause: UncheckedRecord.Cause
    let reason: String
    var count: Int
    var places: [String]
  }

  /// The most frequent first.
  private(set) var reasons: [Reason] = []
  /// Records whose reasons are not named because there are too many.
  private(set) var unnamed = 0

  static func row(_ record: UncheckedRecord) -> SpillRow {
    // Reasons that differ only in what they quote of the record are one reason.
    let kind = record.reason.masked { _ in "…" }
    return SpillRow(
      list: BoardList.unchecked, group: Int(truncatingIfNeeded: StableHash.of(record.cause.rawValue + kind)),
      payload: PackedFields.pack([record.cause.rawValue, kind, BoardPlace.text(record.origin)]))
  }

  init(_ kept: SpillStore, _ limits: BoardLimits) throws {
    var group: Int?
    try kept.eachRow(of: BoardList.unchecked, in: .grouped) { row in
      var fields = FieldCursor(row.payload)
      if group != row.group {
        group = row.group
        if reasons.count >= limits.reasons * 8 { cut(to: limits.reasons) }
        let cause = UncheckedRecord.Cause(rawValue: fields.next()) ?? .failed
        reasons.append(Reason(cause: cause, reason: fields.next(), count: 0, places: []))
      } else {
        _ = (fields.next(), fields.next())
      }
      reasons[reasons.count - 1].count += 1
      if reasons[reasons.count - 1].places.count < limits.places {
        reasons[reasons.count - 1].places.append(fields.next())
      }
    }
    cut(to: limits.reasons)
  }

  func count(_ cause: UncheckedRecord.Cause) -> Int {
    reasons.reduce(0) { $0 + ($1.cause == cause ? $1.count : 0) }
  }

  private mutating func cut(to number: Int) {
    reasons.sort { ($1.count, $0.cause.rawValue, $0.reason) < ($0.count, $1.cause.rawValue, $1.reason) }
    unnamed += reasons.dropFirst(number).reduce(0) { $0 + $1.count }
    reasons = Array(reasons.prefix(number))
  }
}
