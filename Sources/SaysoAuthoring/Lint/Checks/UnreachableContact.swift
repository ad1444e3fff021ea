import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// A tier that promises an answer within hours, from a contact who is away at night and has nobody to stand in, or who
/// can't be reached at all.
enum UnreachableContact: LintCheck {
  static let pages = [
    LintPage(
      .unreachableContact, "A contact who can't be reached in time",
      why:
        "Posts go wrong in the evening and at weekends. An answer “within 15 minutes” counts opening hours, so on Friday night it comes on Monday, unless a backup who is there stands in.",
      example: "<tier within=\"PT15M\" contact=\"legal\" …>  and <contact id=\"legal\" hours=\"office\"/>")
  ]

  /// Promises of fewer open minutes are meant by the clock on the wall.
  private static let workingDay = 8 * 60

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let policy = subject.policy
    let silent = policy.contacts.values.filter { $0.email == nil && $0.phone == nil }.map { contact in
      LintFinding(
        .unreachableContact, at: contact.location, "“\(contact.name)” has neither an e-mail address nor a telephone.",
        fix: "Say how to reach them.")
    }
    return silent + policy.tiers.compactMap { late($0, policy) }
  }

  private static func late(_ tier: Tier, _ policy: Policy) -> LintFinding? {
    guard tier.action != .clear, let id = tier.contact, let contact = policy.contacts[id],
      case .openMinutes(let minutes)? = tier.within, minutes < workingDay,
      let gap = OpenWeek(chain(from: contact, policy)).longestGap, gap > minutes
    else { return nil }
    return LintFinding(
      .unreachableContact, at: tier.location,
      "“\(contact.name)” answers within \(words(minutes)), and neither they nor a backup is there for up to "
        + "\(words(gap)) in a row.",
      fix: "Give the contact a backup who is there then, or promise what can be kept.")
  }

  /// The contact and everybody who stands in, each once.
  private static func chain(from contact: Contact, _ policy: Policy) -> [Contact] {
    var chain = [contact]
    while let next = chain.last?.backup.flatMap({ policy.contacts[$0] }), !chain.contains(next) { chain.append(next) }
    return chain
  }

  private static func words(_ minutes: Int) -> String {
    if minutes < 120 { return minutes == 1 ? "1 minute" : "\(minutes) minutes" }
    return minutes.isMultiple(of: 60) ? "\(minutes / 60) hours" : "\(minutes / 60) hours and \(minutes % 60) minutes"
  }
}

/// When at least one of some contacts is there, in an ordinary week.
private struct OpenWeek {
  private static let length = 7 * 24 * 60

  /// The longest time in minutes when nobody is there; `nil` when somebody always is.
  let longestGap: Int?

  init(_ contacts: [Contact]) {
    guard contacts.allSatisfy({ $0.hours != nil }) else {
      longestGap = nil
      return
    }
    let spans = contacts.compactMap(\.hours).flatMap(\.open).flatMap { period in
      period.days.map { day -> Range<Int> in
        let midnight = (Weekday.allCases.firstIndex(of: day) ?? 0) * 24 * 60
        let from = midnight + period.from.secondOfDay / 60
        return from..<max(from, midnight + period.to.secondOfDay / 60)
      }
    }.sorted { $0.lowerBound < $1.lowerBound }
    var longest = 0
    var end = (spans.map(\.upperBound).max() ?? 0) - Self.length
    for span in spans {
      longest = max(longest, span.lowerBound - end)
      end = max(end, span.upperBound)
    }
    longestGap = spans.isEmpty ? Self.length : longest > 0 ? longest : nil
  }
}
