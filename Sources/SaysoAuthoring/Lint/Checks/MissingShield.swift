import SaysoPolicy

/// Rules that protected speech could set off, and no shield over it.
enum MissingShield: LintCheck {
  static func findings(in document: PolicyDocument) -> [LintFinding] {
    guard document.policy.shields.isEmpty, let rule = document.policy.rules.first(where: \.isShielded) else {
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
