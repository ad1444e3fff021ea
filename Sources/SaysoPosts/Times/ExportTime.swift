public import FoundationEssentials
public import SaysoCalendar

/// The moment that a time of an export names.
///
/// Exports write times in a dozen ways; all are read here, by their own form and whatever the machine's language:
/// - `2024-03-15`, `2024-03-15 10:05[:33[.5]]`, with `T`, and with `Z`, `+01:00`, ` UTC` or nothing behind it;
/// - `Sat Feb 18 12:33:11 +0000 2023`, as X writes it;
/// - `Sat, 18 Feb 2023 12:33:11 GMT` (RFC 822, with its zone names), `18-Feb-2023`, `Feb 18, 2023 at 12:33 PM`;
/// - `03/15/2024 10:05 am`, `15/03/2024 10:05`, `15.03.2024 10:05`;
/// - seconds, milliseconds or microseconds since 1970, told apart by the number of digits.
public struct ExportTime: Hashable, Sendable {
  /// `nil` when nothing tells the day from the month.
  public let moment: Date?
  /// What had to be supposed.
  public let notes: [ReadingNote]

  /// `order` is how days are written where figures alone don't tell; a time without an offset is meant in `zone`.
  public init(_ text: String, in zone: PolicyZone = .utc, order: DateOrder? = nil) throws(TimeFault) {
    // Most exports write RFC 3339, which is read several times faster.
    if let moment = (try? Timestamp.parse(text)) ?? UnixTime.moment(text) {
      (self.moment, notes) = (moment, [])
      return
    }
    if zone == .utc, let moment = try? Timestamp.parse(text + "Z") {
      (self.moment, notes) = (moment, [.timeWithoutZone])
      return
    }
    let written = try WrittenTime(text)
    moment = try written.moment(in: zone, order: order)
    guard moment != nil else {
      notes = [.ambiguousDate]
      return
    }
    notes = written.clock == nil ? [.dateOnly] : written.offset == nil ? [.timeWithoutZone] : []
  }
}

/// A point in time as a count since 1 January 1970, UTC.
enum UnixTime {
  /// Nine or ten digits are seconds (1973 to 2286), twelve or thirteen milliseconds, fifteen or sixteen microseconds;
  /// seconds may have a fraction. `nil` for everything else.
  static func moment(_ text: String) -> Date? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard let count = Double(Substring(digits)) else { return nil }
    let fraction = text.utf8.dropFirst(digits.count)
    if !fraction.isEmpty {
      guard digits.count == 9 || digits.count == 10, fraction.first == UInt8(ascii: "."), fraction.count <= 10,
        fraction.count > 1, fraction.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
        let seconds = Double(text)
      else { return nil }
      return Date(timeIntervalSince1970: seconds)
    }
    switch digits.count {
    case 9, 10: return Date(timeIntervalSince1970: count)
    case 12, 13: return Date(timeIntervalSince1970: count / 1000)
    case 15, 16: return Date(timeIntervalSince1970: count / 1_000_000)
    default: return nil
    }
  }
}
