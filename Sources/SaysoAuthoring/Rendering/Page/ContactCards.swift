import SaysoCalendar
import SaysoModel
import SaysoPolicy
import SaysoReports

/// Whom to ask, how to reach them, and when they are there.
struct ContactCards {
  let matter: PageMatter

  var pieces: [HTML] {
    guard !matter.contacts.isEmpty else { return [] }
    return [
      .element(
        .section, [.class("chapter"), .id("page:contacts")],
        [
          matter.own(.h2, [], "Whom to ask"),
          matter.own(.p, [.class("quiet")], "Times are \(matter.policy.zone.city) time."),
          .element(.div, [.class("contacts")], matter.contacts.map(card)),
        ])
    ]
  }

  private func card(_ contact: Contact) -> HTML {
    var rows: [(String, [HTML])] = []
    if let phone = contact.phone { rows.append(("Phone", [.element(.a, [.href(.telephone(phone))], phone)])) }
    if let email = contact.email { rows.append(("E-mail", [.element(.a, [.href(.mail(email))], email)])) }
    rows.append(("There", hours(contact)))
    if let hours = contact.hours, !hours.closed.isEmpty { rows.append(("Closed", [.text(closed(hours))])) }
    let backups = matter.backups(of: contact)
    if !backups.isEmpty {
      rows.append(("If nobody answers", [.joined(backups.map(matter.link), by: matter.own(", then "))]))
    }
    return .element(
      .section, [.class("contact"), .id(matter.anchors.id(of: contact.id)), .flag(.dataKey)],
      [.element(.h3, contact.name), .element(.dl, rows.flatMap { [matter.own(.dt, [], $0.0), .element(.dd, $0.1)] })])
  }

  private func hours(_ contact: Contact) -> [HTML] {
    guard let hours = contact.hours else { return [matter.own("at any time")] }
    let periods = hours.open.map { period in
      matter.own("\(DayWords.of(period.days)) \(ClockWords.of(period.from))–\(ClockWords.of(period.to))")
    }
    return [.joined(periods, by: .element(.br, [HTML]()))]
  }

  private func closed(_ hours: OpeningHours) -> String {
    hours.closed.sorted().map(MomentFormat.short).joined(separator: "; ")
  }
}

/// `08:00`
enum ClockWords {
  static func of(_ time: LocalTime) -> String { "\(padded(time.hour)):\(padded(time.minute))" }
  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
