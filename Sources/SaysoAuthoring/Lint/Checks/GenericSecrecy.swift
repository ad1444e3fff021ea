import SaysoPolicy

/// A sentence that forbids “confidential information” and does not say what that is. English only.
enum GenericSecrecy: LintCheck {
  static let pages = [
    LintPage(
      .genericSecrecy, "Secrecy without saying of what",
      why:
        "Staff may read a bare ban on “confidential information” as one on talk of pay and conditions, and it has been faulted for that; examples save it (NLRB General Counsel, memorandum OM 12-59, 2012; the standard has moved since). A machine can't look for it, either. This is advice, not law.",
      example: "<must id=\"secret\">Do not share confidential information.</must>")
  ]

  private static let generic = [
    "confidential information", "confidential matters", "confidential data", "proprietary information",
    "sensitive information", "internal information", "company information", "non public information",
    "nonpublic information", "trade secrets", "company secrets", "business secrets", "anything confidential",
  ]
  private static let specifics = [
    "such as", "for example", "for instance", "e g", "including", "includes", "namely", "that is", "i e", "meaning",
    "here is the list", "the following", "listed",
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    guard subject.isEnglish else { return [] }
    return sentences(subject) + terms(subject)
  }

  private static func sentences(_ subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.name == "clause" || $0.name == "section" }.flatMap { parent -> [LintFinding] in
      let prose = parent.elements.filter { ["p", "ul"].contains($0.name) }
      guard !PhraseSearch.holds(prose.map(\.words).joined(separator: " "), anyOf: specifics) else { return [] }
      return prose.flatMap(\.family).filter { ["must", "should"].contains($0.name) }.compactMap { sentence in
        PhraseSearch.first(of: generic, in: sentence.words).map { words in
          LintFinding(
            .genericSecrecy, at: sentence.location, "The sentence says “\(words)” and nothing says what that is.",
            fix:
              "Say in the same clause what is meant, with examples (“such as …”), and that pay and conditions are not.")
        }
      }
    }
  }

  /// Words like “confidential information” as what a confidential rule looks for.
  private static func terms(_ subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.name == "confidential" }.flatMap { rule in
      rule.elements.filter { $0.name == "find" }.flatMap { SpelledTerm.alternatives(of: $0, subject) }
        .filter { (generic + ["confidential", "secret", "internal"]).contains($0.plain) }.map { term in
          LintFinding(
            .genericSecrecy, at: term.element.location,
            "The rule looks for a word about secrecy, not for anything secret.",
            fix: "List the names, plans and figures that are meant, and when they become public.")
        }
    }
  }
}
