/// Something that a reader had to suppose, mend or leave out. Counted, so that the person who scans can be told once.
public enum ReadingNote: String, Hashable, Sendable, CaseIterable {
  /// A time without an offset: it was taken to be meant in the zone at hand.
  case timeWithoutZone = "time-without-zone"
  /// A time without an offset, of a platform that is known to write UTC.
  case timeTakenAsUTC = "time-taken-as-utc"
  /// A day without a time of day: it was taken to be the day's first moment.
  case dateOnly = "date-only"
  /// `03/04/2024`, and nothing tells which of them is the month: the time is not told.
  case ambiguousDate = "ambiguous-date"
  /// Something stands where the time should, and it is none: the time is not told.
  case unreadableTime = "unreadable-time"
  /// No time was given, and it was worked out from the post's id.
  case timeFromID = "time-from-id"
  /// `1.78E+17` is what a spreadsheet left of an id: the id is not told.
  case ruinedID = "ruined-id"
  /// Bytes that had been taken for characters were put together again.
  case repairedMojibake = "repaired-mojibake"
  /// A key that a mapping names is not there: what it stands for is not told.
  case missingKey = "missing-key"
}

extension ReadingNote {
  /// What is said of so many rows.
  public func message(_ count: Int, zone: String) -> String {
    let rows = count == 1 ? "1 row" : "\(count) rows"
    return switch self {
    case .timeWithoutZone: "\(rows): the time has no zone and was read as \(zone)."
    case .timeTakenAsUTC: "\(rows): the time has no zone and was read as UTC, which this platform is seen to write."
    case .dateOnly: "\(rows): only the day is given; it was read as the day's first moment."
    case .ambiguousDate:
      "\(rows): nothing tells the day from the month, so the time is unknown; --date-order says which comes first."
    case .unreadableTime: "\(rows): the time could not be read and is unknown."
    case .timeFromID: "\(rows): no time is given; it was worked out from the post's id."
    case .ruinedID: "\(rows): a spreadsheet has rounded the id, so it is unknown."
    case .missingKey: "\(rows): a key that --map names is not there, so what it stands for is unknown."
    case .repairedMojibake: "\(rows): garbled characters were repaired."
    }
  }
}
