import SaysoPolicy

/// Hours that no contact keeps, and windows that no condition asks for.
enum UnusedTimes: LintCheck {
  static let pages = [
    LintPage(
      .unusedTimes, "Hours or a window that nothing uses",
      why: "A calendar that nobody keeps is soon wrong.",
      example: "<hours id=\"night\">…</hours>  and no contact with hours=\"night\"")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    unused("hours", "contact", attribute: "hours", "No contact keeps the hours", subject)
      + unused("window", "during", attribute: "window", "Nothing asks for the window", subject)
  }

  private static func unused(
    _ declaration: String, _ user: String, attribute: String, _ words: String, _ subject: LintSubject
  ) -> [LintFinding] {
    let family = subject.root.family
    let used = Set(family.filter { $0.name == user }.compactMap { $0.attribute(attribute)?.value })
    return family.filter { $0.name == declaration }.compactMap { element in
      guard let id = element.attribute("id")?.value, !used.contains(id) else { return nil }
      return LintFinding(
        .unusedTimes, at: element.location, "\(words) “\(id)”.",
        fix: "Use it with \(attribute)=\"\(id)\" in <\(user)>, or take it away.",
        edits: LintEdit.removing(element.location, subject))
    }
  }
}
