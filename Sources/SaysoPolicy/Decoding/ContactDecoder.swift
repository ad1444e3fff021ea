import SaysoCalendar
import SaysoModel

/// Contacts with their hours, and the tiers.
enum ContactDecoder {
  static func contacts(_ root: PolicyElement, _ decoding: inout Decoding) -> [ContactID: Contact] {
    var hours: [String: OpeningHours] = [:]
    for element in root.children(named: "hours") {
      hours[element.attribute("id")?.value ?? ""] = self.hours(element, &decoding)
    }
    let contacts = root.children(named: "contact").map { element in
      Contact(
        id: ContactID(element.attribute("id")?.value ?? ""), name: element.attribute("name")?.value ?? "",
        email: element.attribute("email")?.value, phone: element.attribute("phone")?.value,
        hours: element.attribute("hours").flatMap { hours[$0.value] },
        backup: element.attribute("backup").map { ContactID($0.value) }, location: element.location)
    }
    return Dictionary(contacts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func tiers(_ root: PolicyElement) -> [Tier] {
    (root.child("tiers")?.elements ?? []).map { element in
      Tier(
        id: TierID(element.attribute("id")?.value ?? ""),
        action: element.attribute("action").flatMap { Action(rawValue: $0.value) } ?? .block,
        contact: element.attribute("contact").map { ContactID($0.value) },
        within: element.attribute("within").flatMap { try? PolicyDuration(parsing: $0.value) }, text: element.words,
        location: element.location)
    }
  }

  private static func hours(_ element: PolicyElement, _ decoding: inout Decoding) -> OpeningHours {
    var periods: [OpeningHours.Period] = []
    for open in element.children(named: "open") {
      guard let days = open.attribute("days").flatMap({ try? Set<Weekday>(parsing: $0.value) }),
        let from = open.attribute("from").flatMap({ try? LocalTime(parsing: $0.value) }),
        let to = open.attribute("to").flatMap({ try? LocalTime(parsingEnd: $0.value) })
      else { continue }
      if let period = try? OpeningHours.Period(days: days, from: from, to: to) {
        periods.append(period)
      } else {
        decoding.report(.endsBeforeStart(what: "the open time"), at: open.location)
      }
    }
    let closed = element.children(named: "closed").compactMap { child in
      child.attribute("date").flatMap { try? LocalDate(parsing: $0.value) }
    }
    return OpeningHours(id: HoursID(element.attribute("id")?.value ?? ""), open: periods, closed: Set(closed))
  }
}
