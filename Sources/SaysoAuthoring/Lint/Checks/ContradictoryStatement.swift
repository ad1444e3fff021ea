import SaysoPolicy

/// A statement that one place accepts and another refuses.
enum ContradictoryStatement: LintCheck {
  static let pages = [
    LintPage(
      .contradictoryStatement, "A statement both accepted and refused",
      why: "An author who learnt from one finding that it is enough is told by the next that it is not.",
      example: "<accept>opinions my own</accept> in one rule, <refuse>opinions my own</refuse> in another")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let family = subject.root.family
    var refused: [String: PolicyElement] = [:]
    for element in family where element.name == "refuse" {
      refused[plain(element)] = refused[plain(element)] ?? element
    }
    return family.filter { $0.name == "accept" }.compactMap { accepted in
      guard let other = refused[plain(accepted)] else { return nil }
      return LintFinding(
        .contradictoryStatement, at: accepted.location,
        "“\(accepted.words)” is accepted here and refused on line \(other.location.line).",
        fix: "Decide for one.", witness: "“\(accepted.words)”")
    }
  }

  private static func plain(_ element: PolicyElement) -> String { element.words.lowercased() }
}
