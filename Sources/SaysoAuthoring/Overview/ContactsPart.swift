import SaysoCalendar
import SaysoPolicy
import SaysoReports

/// Whom to ask, when they are there, and who stands in.
struct ContactsPart {
  private let policy: Policy
  private let page: OverviewPage

  init(_ policy: Policy, _ page: OverviewPage) {
    self.policy = policy
    self.page = page
  }

  var lines: [String] {
    let contacts = policy.contacts.values.sorted { $0.location < $1.location }
    guard !contacts.isEmpty else { return [] }
    return page.title("Whom to ask") + contacts.flatMap { [""] + lines($0) }
  }

  private func lines(_ contact: Contact) -> [String] {
    let addresses = [contact.phone, contact.email].compactMap(\.self).joined(separator: ", ")
    let backup = contact.backup.flatMap { policy.contacts[$0] }.map { "If nobody answers: \($0.name)." }
    let lines = [addresses.isEmpty ? nil : addresses, contact.hours.map(hours) ?? "always there", backup].compactMap(
      \.self)
    return page.text(contact.name, indent: 2, tone: .advise) + lines.flatMap { page.text($0, indent: 4) }
  }

  private func hours(_ hours: OpeningHours) -> String {
    let open = hours.open.map {
      "\(DayWords.of($0.days)) \($0.from)–\($0.to == .endOfDay ? "24:00" : $0.to.description)"
    }
    let closed = hours.closed.count == 1 ? "1 closed day" : "\(hours.closed.count) closed days"
    return (open + (hours.closed.isEmpty ? [] : [closed])).joined(separator: ", ")
  }
}
