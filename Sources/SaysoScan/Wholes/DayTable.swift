import FoundationEssentials
import SaysoCalendar
import Synchronization

/// On which day a moment falls, without asking the zone for every post: clocks change at full quarters of an hour.
final class DayTable: Sendable {
  private static let quarter = 900.0
  /// Five years of quarters.
  private static let most = 175_000
  private let zone: PolicyZone
  private let known = Mutex<[Int: Int]>([:])

  init(_ zone: PolicyZone) { self.zone = zone }

  /// The number of the day, as ``LocalDate/dayNumber`` counts.
  func day(_ moment: Date) -> Int {
    let quarter = (moment.timeIntervalSince1970 / Self.quarter).rounded(.down)
    guard abs(quarter) < 1e12 else { return zone.local(moment).date.dayNumber }
    return known.withLock { known in
      if let day = known[Int(quarter)] { return day }
      let day = zone.local(moment).date.dayNumber
      if known.count < Self.most { known[Int(quarter)] = day }
      return day
    }
  }
}
