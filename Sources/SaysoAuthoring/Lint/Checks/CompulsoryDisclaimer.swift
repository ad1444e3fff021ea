import SaysoPolicy

/// A rule or a sentence that wants “my own views” on whatever staff say about work. English only.
enum CompulsoryDisclaimer: LintCheck {
  static let pages = [
    LintPage(
      .compulsoryDisclaimer, "A disclaimer asked of everybody",
      why:
        "A judge found “views are my own” on every post about work too much to ask (Kroger Co., NLRB ALJ, 2014), though the General Counsel had let such a rule stand in 2012. Nor does a disclaimer disclose who pays: Mayo Clinic keeps the two apart. This is advice, not law.",
      example: "<must id=\"own\">Say in every post about work that your views are your own.</must>")
  ]

  private static let disclaimers = [
    "views are my own", "views are your own", "views are their own", "opinions are my own", "opinions are your own",
    "opinions are their own", "opinions my own", "views my own", "my own opinion", "my own opinions", "my own views",
    "your own opinion", "your own views", "not those of", "not the views of", "don't represent", "do not represent",
    "a disclaimer",
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    guard subject.isEnglish else { return [] }
    let sentences = subject.policy.sentences.filter {
      $0.force == .must && PhraseSearch.holds($0.text, anyOf: disclaimers)
    }
    let statements = subject.root.family.filter {
      $0.name == "accept" && PhraseSearch.holds($0.words, anyOf: disclaimers)
    }
    return sentences.map {
      LintFinding(
        .compulsoryDisclaimer, at: $0.location, "The sentence obliges staff to disclaim.",
        fix: "Make it a <should>, or ask for it only where somebody could be taken for a spokesperson.")
    }
      + statements.map {
        LintFinding(
          .compulsoryDisclaimer, at: $0.location, "“\($0.words)” disclaims and discloses nothing.",
          fix: "Accept words that say what the tie is, and refuse these.")
      }
  }
}
