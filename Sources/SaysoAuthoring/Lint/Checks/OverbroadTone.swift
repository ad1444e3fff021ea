import SaysoPolicy

/// A binding sentence about tone, so wide that it reaches protected complaints. English only.
enum OverbroadTone: LintCheck {
  static let pages = [
    LintPage(
      .overbroadTone, "A duty to be pleasant",
      why:
        "“Be respectful” and “don't damage our reputation” forbid angry talk of pay and conditions, too, and have been faulted for that; threats, slurs and harassment are what can be forbidden (NLRB General Counsel, memorandum OM 12-59, 2012; Stericycle, 2023, under review). This is advice, not law.",
      example: "<must id=\"nice\">Always be positive about the company.</must>")
  ]

  private static let words = [
    "respectful", "respectfully", "positive", "professional tone", "professionally", "courteous", "courteously",
    "friendly", "polite", "politely", "disparag*", "denigrat*", "negative", "negatively", "bad light", "embarrass*",
    "inappropriate", "offensive", "unprofessional", "our reputation", "company's reputation", "criticise", "criticize",
    "criticism", "disrepute", "defam*", "rude", "complain", "complaints",
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    guard subject.isEnglish else { return [] }
    return subject.policy.sentences.compactMap { sentence in
      guard sentence.force == .must, let word = PhraseSearch.first(of: words, in: sentence.text) else { return nil }
      return LintFinding(
        .overbroadTone, at: sentence.location,
        "“\(word)\(words.contains(word) ? "" : "…")” in a binding sentence may reach complaints about work that the law protects.",
        fix: "Forbid what is meant (threats, slurs, harassment), or make it a <should> that leaves complaints alone.")
    }
  }
}
