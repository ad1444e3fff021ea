import SaysoPolicy

/// A policy that nowhere says that staff may turn to authorities, or that the law comes first. English only.
enum MissingCarveOut: LintCheck {
  static let pages = [
    LintPage(
      .noReportingClause, "No word on reporting to authorities",
      why:
        "A policy may not impede reports to regulators, even if it is never enforced: Rule 21F-17(a) under the US Securities Exchange Act; Directive (EU) 2019/1937. A sentence that allows them takes the doubt away. This is advice, not law.",
      example: "a policy without “You may report anything to any authority.”"),
    LintPage(
      .noLocalLawClause, "No word on the law of the place",
      why:
        "What staff may say about work differs by country and state (California Labor Code 96(k) and 98.6, New York Labor Law 201-d), so published policies say that local law prevails. This is advice, not law.",
      example: "a policy without “Where the law gives you more freedom, you have it.”"),
  ]

  private static let authorities = [
    "authority", "authorities", "regulator", "regulators", "agency", "agencies", "police", "ombudsman",
    "whistleblow*", "whistle blow*", "inspectorate", "inspector",
  ]
  private static let law = ["law", "laws", "legislation", "statute", "statutory"]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    guard subject.isEnglish, !subject.policy.sentences.isEmpty else { return [] }
    let start = subject.root.location
    let allowed = subject.policy.sentences.filter { $0.force == .may }.map(\.text).joined(separator: ". ")
    var findings: [LintFinding] = []
    if !PhraseSearch.holds(allowed, anyOf: authorities) {
      findings.append(
        LintFinding(
          .noReportingClause, at: start, "No <may> sentence says that staff may turn to authorities or regulators.",
          fix:
            "Write one, such as “You may report anything to any authority without asking us.”, and have it looked at."))
    }
    if !PhraseSearch.holds(subject.prose, anyOf: law) {
      findings.append(
        LintFinding(
          .noLocalLawClause, at: start, "Nothing says what holds where the law of a place gives staff more freedom.",
          fix: "Write it, such as “Where the law gives you more freedom than this policy, you have it.”"))
    }
    return findings
  }
}
