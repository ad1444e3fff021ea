import FoundationEssentials
import SaysoCalendar
import SaysoPolicy

/// When leave to speak begins and ends, as people say it.
enum GrantWords {
  /// A period that ends at midnight ends, as people say it, with the day before.
  static func day(_ moment: Date, isEnd: Bool, in zone: PolicyZone) -> String {
    let local = zone.local(moment)
    guard local.time == .midnight else { return MomentFormat(zone: zone).short(moment) }
    return isEnd ? "the end of \(MomentFormat.short(local.date.adding(days: -1)))" : MomentFormat.short(local.date)
  }

  /// `from 1 Nov 2026, until the end of 31 Oct 2027`; `nil` for always.
  static func dates(_ window: TimeWindow, in zone: PolicyZone) -> String? {
    let parts = [
      window.from.map { "from \(day($0, isEnd: false, in: zone))" },
      window.until.map { "until \(day($0, isEnd: true, in: zone))" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
