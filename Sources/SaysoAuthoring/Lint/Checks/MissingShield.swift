import SaysoPolicy

/// Rules that protected speech could set off, and no shield over it.
enum MissingShield: LintCheck {
  static let pages = [
    LintPage(
      .noShield, "No shield over protected speech",
      why:
        "The law of many places protects talk of pay, hours, safety and organising, in the United States for nearly all staff: National Labor Relations Act, sections 7 and 8(a)(1).",
      example: "<speaking …>…</speaking>  and no <protected>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    guard subject.policy.shields.isEmpty, let rule = subject.policy.rules.first(where: \.isShielded) else {
      return []
    }
    return [
      LintFinding(
        .noShield, at: rule.location,
        "Nothing keeps “\(rule.id)” off talk of pay, hours, safety and organising, which the law of many places protects.",
        fix: "Write a <protected> rule with the words such talk uses.")
    ]
  }
}
