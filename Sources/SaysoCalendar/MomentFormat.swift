public import FoundationEssentials

/// Moments as reports and reasons write them: English, by the wall clock of the policy's zone, whatever the machine's
/// own language and zone. Seconds are left out.
public struct MomentFormat: Sendable {
  public let zone: PolicyZone

  public init(zone: PolicyZone) { self.zone = zone }

  /// `1 Mar 2027, 09:00`
  public func short(_ moment: Date) -> String { Self.short(zone.local(moment)) }

  /// `1 Mar 2027, 09:00`
  public static func short(_ local: LocalMoment) -> String { "\(short(local.date)), \(clock(local))" }

  /// `1 March 2027, 09:00 (London)`
  public func long(_ moment: Date) -> String {
    let local = zone.local(moment)
    return "\(Self.long(local.date)), \(Self.clock(local)) (\(zone.city))"
  }

  /// `Tue 1 Dec 2026, 10:00`
  public func withWeekday(_ moment: Date) -> String {
    "\(Self.name(zone.local(moment).date.weekday)) \(short(moment))"
  }

  /// `1 Dec 2026, 10:00 London`
  public func withCity(_ moment: Date) -> String { "\(short(moment)) \(zone.city)" }

  /// As seen from `now`: `10:15 today`, `10:15 tomorrow`, `09:20 on Mon 30 Nov`, and with the year when it is another.
  public func relative(_ moment: Date, to now: Date) -> String {
    let local = zone.local(moment)
    let today = zone.local(now).date
    let clock = Self.clock(local)
    switch local.date.dayNumber - today.dayNumber {
    case 0: return "\(clock) today"
    case 1: return "\(clock) tomorrow"
    default:
      let day = "\(local.date.day) \(Self.name(ofMonth: local.date.month).prefix(3))"
      let year = local.date.year == today.year ? "" : " \(local.date.year)"
      return "\(clock) on \(Self.name(local.date.weekday)) \(day)\(year)"
    }
  }

  /// `1 Mar 2027`
  public static func short(_ date: LocalDate) -> String {
    "\(date.day) \(name(ofMonth: date.month).prefix(3)) \(date.year)"
  }

  /// `1 March 2027`
  public static func long(_ date: LocalDate) -> String { "\(date.day) \(name(ofMonth: date.month)) \(date.year)" }

  private static func clock(_ local: LocalMoment) -> String { local.time.clock(seconds: false) }

  private static func name(_ day: Weekday) -> String { day.rawValue.prefix(1).uppercased() + day.rawValue.dropFirst() }

  private static func name(ofMonth month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }
}

extension LocalTime {
  /// `09:00` or `09:00:00`.
  func clock(seconds: Bool) -> String {
    let clock = "\(padded(hour, 2)):\(padded(minute, 2))"
    return seconds ? "\(clock):\(padded(second, 2))" : clock
  }
}
