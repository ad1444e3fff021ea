import SaysoPolicy

/// Hours that no contact keeps, and windows that no condition asks for.
enum UnusedTimes: LintCheck {
  static func findings(in document: PolicyDocument) -> [LintFinding] {
    let family = document.root.family
    return unused("hours", "contact", attribute: "hours", "No contact keeps the hours", family)
      + unused("window", "during", attribute: "window", "Nothing asks for the window", family)
  }

  private static func unused(
    _ declaration: String, _ user: String, attribute: String, _ words: String, _ family: [PolicyElement]
  ) -> [LintFinding] {
    let used = Set(family.filter { $0.name == user }.compactMap { $0.attribute(attribute)?.value })
    return family.filter { $0.name == declaration }.compactMap { element in
      guard let id = element.attribute("id")?.value, !used.contains(id) else { return nil }
      return LintFinding(
        .unusedTimes, at: element.location, "\(words) “\(id)”.",
        fix: "Use it with \(attribute)=\"\(id)\" in <\(user)>, or take it away.")
    }
  }
}
