import SaysoPolicy

/// A binding sentence that asks for leave, or for the company first, before somebody turns to an authority. English only.
enum HinderedReporting: LintCheck {
  static let pages = [
    LintPage(
      .hinderedReporting, "Reports to authorities on a condition",
      why:
        "Clauses that want reports inside first, or approval, have been punished even where nobody enforced them: Rule 21F-17(a) under the US Securities Exchange Act; see also Directive (EU) 2019/1937, article 10. This is advice, not law.",
      example: "<must id=\"inside\">Tell us first before you contact a regulator.</must>")
  ]

  private static let authorities = [
    "authority", "authorities", "regulator", "regulators", "government agency", "government agencies", "police", "sec",
    "ombudsman", "labour board", "labor board", "whistleblow*",
  ]
  private static let conditions = [
    "first", "before you", "approval", "approved", "permission", "unless we", "without asking", "consent",
    "do not report", "do not contact", "do not talk", "don't report", "don't contact", "don't talk", "never report",
    "never contact", "never talk",
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    guard subject.isEnglish else { return [] }
    return subject.policy.sentences.filter { sentence in
      sentence.force != .may && PhraseSearch.holds(sentence.text, anyOf: authorities)
        && PhraseSearch.holds(sentence.text, anyOf: conditions)
    }.map { sentence in
      LintFinding(
        .hinderedReporting, at: sentence.location,
        "The sentence may be read as asking for leave, or for the company first, before staff turn to an authority.",
        fix: "Take that out, say in a <may> that reports are free, and have a lawyer look at it.")
    }
  }
}
