import FoundationEssentials
import SaysoCalendar
import Synchronization

/// On which day a moment falls, without asking the zone for every post.
///
/// Where the clock is as far from UTC at the beginning of a day of UTC as at its end it is so all day: no zone changes
/// its clocks twice within one.
final class DayTable: Sendable {
  private static let day = 86_400.0
  /// A hundred years.
  private static let most = 36_525
  private let zone: PolicyZone
  /// By the number of the day of UTC, how many seconds the clock is ahead; `nil` where that changes within the day.
  private let known = Mutex<[Int: Double?]>([:])

  init(_ zone: PolicyZone) { self.zone = zone }

  /// The number of the day, as ``LocalDate/dayNumber`` counts.
  func day(_ moment: Date) -> Int {
    let seconds = moment.timeIntervalSince1970.rounded(.down)
    let number = (seconds / Self.day).rounded(.down)
    guard abs(number) < 1e6, let ahead = ahead(on: Int(number)) else { return zone.local(moment).date.dayNumber }
    return Int(((seconds + ahead) / Self.day).rounded(.down))
  }

  private func ahead(on number: Int) -> Double? {
    known.withLock { known in
      if let ahead = known[number] { return ahead }
      let start = Double(number) * Self.day
      let (first, last) = (ahead(at: start), ahead(at: start + Self.day - 1))
      let ahead = first == last ? first : nil
      if known.count < Self.most { known[number] = .some(ahead) }
      return ahead
    }
  }

  private func ahead(at seconds: Double) -> Double {
    let local = zone.local(Date(timeIntervalSince1970: seconds))
    return Double(local.clockSeconds) - seconds
  }
}
