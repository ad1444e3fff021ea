import SaysoModel
import SaysoPolicy
import SaysoText

/// A term on which two rules fire at once: the author of a post is told twice, perhaps in different degrees.
enum OverlappingRules: LintCheck {
  static let pages = [
    LintPage(
      .overlappingRules, "A term that two rules find",
      why:
        "Both fire on the same words, so a post has two findings, and an edit of one rule leaves the other as it was.",
      example: "<term>Project Falcon</term> in the find of two rules")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let trial = WordTrial(subject)
    var told: Set<[RuleID]> = []
    let words = rulesWithTerms(subject).flatMap { id, find in
      SpelledTerm.alternatives(of: find, subject).map { (id, $0) }
    }
    return words.prefix(subject.mostTrials).compactMap { id, term -> LintFinding? in
      guard let pair = pair(of: id, on: term, trial), told.insert([pair.0.rule.id, pair.1.rule.id].sorted()).inserted
      else { return nil }
      return finding(term, pair.0, pair.1, subject)
    }
  }

  private static func rulesWithTerms(_ subject: LintSubject) -> [(RuleID, PolicyElement)] {
    subject.root.family.filter { $0.attribute("enforces") != nil }.compactMap { rule in
      guard let id = rule.attribute("id")?.value, let find = rule.elements.first(where: { $0.name == "find" })
      else { return nil }
      return (RuleID(id), find)
    }
  }

  /// The rule itself and another one, both firing on one and the same post.
  private static func pair(
    of id: RuleID, on term: SpelledTerm, _ trial: WordTrial
  ) -> (WordTrial.Firing, WordTrial.Firing)? {
    let firings = trial.firings(on: term.pattern.phrase)
    guard let own = firings.first(where: { $0.rule.id == id }) else { return nil }
    for other in firings where other.rule.id != id {
      if let both = trial.firing(of: other.rule, on: own.post) { return (own, both) }
      if let both = trial.firing(of: own.rule, on: other.post) { return (both, other) }
    }
    return nil
  }

  private static func finding(
    _ term: SpelledTerm, _ own: WordTrial.Firing, _ other: WordTrial.Firing, _ subject: LintSubject
  ) -> LintFinding {
    let rules = [own.rule, other.rule]
    let degrees = own.rule.tier == other.rule.tier ? "" : ", one as \(own.rule.tier), one as \(other.rule.tier)"
    let words =
      rules.contains(where: \.isSecret) ? "The term on line \(term.element.location.line)" : "“\(term.pattern.phrase)”"
    return LintFinding(
      .overlappingRules, at: term.element.location,
      "\(words) sets off both “\(own.rule.id)” and “\(other.rule.id)”\(degrees).",
      fix: "Leave it to one of them, or give the other an exception.",
      witness: WordTrial.witness(own.post, rules))
  }
}
