import FoundationEssentials
import SaysoCalendar
import SaysoPolicy

/// What is over at the moment of the run: grants, rules, terms, published values, windows and closed days.
///
/// Told only to a caller who gives a moment; without one the same policy has the same findings for ever.
enum Expired: LintCheck {
  static let pages = [
    LintPage(
      .expired, "Something that is over",
      why:
        "A grant that has run out silences a spokesperson, an embargo that has ended guards nothing, and a calendar of the past closes no day: what is over should be renewed or taken away.",
      example: "<grant topic=\"results\" through=\"2025-12-31\"/>  in 2026")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    guard let moment = subject.moment else { return [] }
    let start = subject.policy.zone.startOfDay(subject.policy.effective)
    let family = subject.root.family
    return family.compactMap { element in
      guard let what = names[element.name] ?? ruleName(element), let end = end(of: element, subject), end > start,
        end <= moment
      else { return nil }
      return finding(what, element.location, end, subject)
    } + calendars(family, moment, subject)
  }

  private static let names = [
    "grant": "grant", "term": "term", "value": "published value", "during": "period",
  ]

  private static func ruleName(_ element: PolicyElement) -> String? {
    element.attribute("enforces") == nil ? nil : "rule “\(element.attribute("id")?.value ?? "")”"
  }

  private static func finding(
    _ what: String, _ location: SourceLocation, _ end: Date, _ subject: LintSubject
  ) -> LintFinding {
    LintFinding(
      .expired, at: location, "The \(what) ended on \(MomentFormat(zone: subject.policy.zone).long(end)).",
      fix: "Move its end, or take it away.")
  }

  /// Windows and opening hours of which every day lies in the past.
  private static func calendars(_ family: [PolicyElement], _ moment: Date, _ subject: LintSubject) -> [LintFinding] {
    family.filter { $0.name == "window" || $0.name == "hours" }.compactMap { element in
      let isWindow = element.name == "window"
      let days = element.elements.filter { $0.name == (isWindow ? "span" : "closed") }
      let ends = days.compactMap { isWindow ? end(of: $0, subject) : closingDay($0, subject) }
      guard !days.isEmpty, ends.count == days.count, let last = ends.max(), last <= moment else { return nil }
      let id = element.attribute("id")?.value ?? ""
      let date = MomentFormat(zone: subject.policy.zone).long(last)
      return LintFinding(
        .expired, at: element.location,
        isWindow
          ? "The window “\(id)” has no span after \(date)." : "The hours “\(id)” have no closed day after \(date).",
        fix: "Add what the coming year holds.")
    }
  }

  private static func closingDay(_ element: PolicyElement, _ subject: LintSubject) -> Date? {
    element.attribute("date").flatMap { try? LocalDate(parsing: $0.value) }.map(subject.policy.zone.endOfDay)
  }

  static func end(of element: PolicyElement, _ subject: LintSubject) -> Date? {
    let zone = subject.policy.zone
    if let through = element.attribute("through") {
      return (try? LocalDate(parsing: through.value)).map(zone.endOfDay)
    }
    return element.attribute("until").flatMap { try? zone.moment(parsing: $0.value) }
  }
}
