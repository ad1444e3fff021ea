import FoundationEssentials
import SaysoCalendar
import SaysoPolicy

/// A date in a policy, as it is written: a day, or a wall-clock moment with or without an offset.
struct WrittenDate {
  /// Where a policy says when something begins and ends.
  static let holders: Set<String> = [
    "grant", "term", "span", "during", "value", "speaking", "confidential", "personal-data", "links", "disclosure",
    "form",
  ]

  let attribute: String
  let value: String
  private let zone: PolicyZone

  static func all(in site: MutationSite) -> [WrittenDate] {
    guard holders.contains(site.element.name) else { return [] }
    return ["from", "until", "through"].compactMap { name in
      site.element.attribute(name).map {
        WrittenDate(attribute: name, value: $0.value, zone: site.ground.policy.zone)
      }
    }
  }

  init(attribute: String, value: String, zone: PolicyZone) {
    self.attribute = attribute
    self.value = value
    self.zone = zone
  }

  var isDay: Bool { !value.contains("T") }

  /// The instant at which something begins or ends.
  var boundary: Date? {
    guard isDay else { return try? zone.moment(parsing: value) }
    guard let day = try? LocalDate(parsing: value) else { return nil }
    return attribute == "through" ? zone.endOfDay(day) : zone.startOfDay(day)
  }

  /// The date so many days later, or the moment so many minutes later; earlier when negative.
  func moved(by steps: Int) -> String? {
    guard isDay else {
      return boundary.map { Self.text($0.addingTimeInterval(Double(steps) * 60), zone) }
    }
    guard let day = try? LocalDate(parsing: value) else { return nil }
    return LocalDate(dayNumber: day.dayNumber + steps).description
  }

  /// The date just behind an instant, seen from here: so that the instant changes sides.
  func moved(across instant: Date) -> String? {
    guard let boundary else { return nil }
    if isDay {
      let day = zone.local(instant).date
      let beginsThere = LocalDate(dayNumber: day.dayNumber + (instant >= boundary ? 1 : 0))
      return (attribute == "through" ? LocalDate(dayNumber: beginsThere.dayNumber - 1) : beginsThere).description
    }
    return Self.text(instant >= boundary ? instant.addingTimeInterval(60) : instant, zone)
  }

  static func text(_ instant: Date, _ zone: PolicyZone) -> String {
    zone.local(instant).description
  }
}
