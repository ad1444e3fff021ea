public import FoundationEssentials
import FoundationInternationalization

/// The zone whose wall clock a policy's dates are written in.
///
/// The zones come from the ICU data inside FoundationInternationalization: FoundationEssentials alone knows none of them
/// and a statically linked program would silently have only GMT. That is why this module is the only one to import it,
/// and why a name that is not found is an error. Days and months are counted in ``LocalDate``; only offsets come from
/// the zone.
public struct PolicyZone: Hashable, Sendable {
  /// The IANA name: `Europe/London`.
  public let name: String
  private let zone: TimeZone

  /// Throws ``CalendarError/unknownZone(_:nearest:)``, naming the nearest known names.
  public init(_ name: String) throws(CalendarError) {
    // Foundation also accepts `GMT+5` and abbreviations such as `EST`, which have no history of summer time.
    let isZoneName = name.contains("/") || name == "UTC" || name == "GMT"
    guard isZoneName, let zone = TimeZone(identifier: name), name == "UTC" || name == "GMT" || zone.identifier == name
    else { throw .unknownZone(name, nearest: ZoneNames.nearest(to: name)) }
    self.name = name
    self.zone = zone
  }

  /// Coordinated Universal Time, which every machine has.
  public static let utc = PolicyZone(name: "UTC", zone: TimeZone.gmt)

  /// `London` for `Europe/London`, `New York` for `America/New_York`.
  public var city: String {
    let last = name.split(separator: "/").last ?? Substring(name)
    return String(last.map { $0 == "_" ? " " : $0 })
  }

  /// What the clock shows at `moment`; moments outside the years 1 to 9999 are held at the edge, fractions dropped.
  public func local(_ moment: Date) -> LocalMoment {
    let seconds = Instant.seconds(moment)
    return LocalMoment(clockSeconds: seconds + offset(at: seconds))
  }

  /// The moment at which the clock shows `local`.
  ///
  /// Throws when the clock never shows it or shows it twice, unless it brings its own offset.
  public func resolve(_ local: LocalMoment) throws(CalendarError) -> Date {
    if let offset = local.offset { return Instant.date(local.clockSeconds - offset) }
    let candidates = moments(showing: local.clockSeconds)
    guard let first = candidates.first else { throw .nonexistentTime(local, zone: name) }
    guard candidates.count == 1 else {
      throw .ambiguousTime(local, zone: name, offsets: candidates.map { local.clockSeconds - $0 })
    }
    return Instant.date(first)
  }

  /// The moment at which the clock shows `time` on `date` for the first time; when it is put forward over that time,
  /// the moment of the change. Used where there is nobody to ask: opening hours, deadlines, ends of days.
  public func firstMoment(_ date: LocalDate, _ time: LocalTime) -> Date {
    let clock = date.dayNumber * 86_400 + time.secondOfDay
    if let first = moments(showing: clock).first { return Instant.date(first) }
    // The clock jumps from before `clock` to after it: with the offset after the jump, `clock` is still before the
    // change; with the offset before it, after the change. The change is found by halving.
    var before = clock - max(offset(at: clock - 86_400), offset(at: clock + 86_400))
    var after = clock - min(offset(at: clock - 86_400), offset(at: clock + 86_400))
    let old = offset(at: before)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if offset(at: middle) == old { before = middle } else { after = middle }
    }
    return Instant.date(after)
  }

  public func startOfDay(_ date: LocalDate) -> Date { firstMoment(date, .midnight) }

  private init(name: String, zone: TimeZone) {
    self.name = name
    self.zone = zone
  }

  private func offset(at seconds: Int) -> Int { zone.secondsFromGMT(for: Instant.date(seconds)) }

  /// Every moment at which the clock shows `clock`, earliest first. No zone changes twice within two days.
  private func moments(showing clock: Int) -> [Int] {
    let offsets = Set([offset(at: clock - 86_400), offset(at: clock), offset(at: clock + 86_400)])
    return offsets.map { clock - $0 }.filter { offset(at: $0) == clock - $0 }.sorted()
  }
}
