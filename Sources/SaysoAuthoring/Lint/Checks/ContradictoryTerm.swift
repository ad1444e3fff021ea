import SaysoModel
import SaysoPolicy
import SaysoText

/// Words that one sentence allows and another forbids: an exception's words, or a shield's, on which another rule fires.
///
/// Each is tried as a post in the circumstances of the other rule's own examples, so every contradiction comes with the
/// post that shows it.
enum ContradictoryTerm: LintCheck {
  static let pages = [
    LintPage(
      .contradictoryTerm, "Words allowed here and forbidden there",
      why: "Whoever relies on the sentence that allows them is caught by the other rule.",
      example: "<unless permits=\"birds\"><term>peregrine falcon</term></unless>  and another rule that finds “falcon”"),
    LintPage(
      .protectedTermForbidden, "Protected words that a rule forbids",
      why:
        "The shield's words alone set off a rule that is not shielded: the policy allows and forbids the same speech, and a rule that reaches protected talk may be unlawful for that alone (National Labor Relations Act, section 8(a)(1)).",
      example: "<topic id=\"working-life\"><term>wages</term></topic>  and <confidential><find><term>wages</term>"),
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let trial = WordTrial(subject)
    return exceptions(subject, trial) + shields(subject, trial)
  }

  private static func exceptions(_ subject: LintSubject, _ trial: WordTrial) -> [LintFinding] {
    let rules = subject.root.family.filter { $0.attribute("enforces") != nil }
    let words = rules.flatMap { rule in
      rule.elements.filter { $0.name == "unless" }.flatMap { exception in
        SpelledTerm.alternatives(of: exception, subject).map { (rule, exception, $0) }
      }
    }
    return words.prefix(subject.mostTrials).compactMap { rule, exception, term in
      let id = RuleID(rule.attribute("id")?.value ?? "")
      let other = trial.firings(on: term.pattern.phrase).first { $0.rule.id != id }
      return other.map { finding(term, exception, of: id, $0, subject) }
    }
  }

  private static func finding(
    _ term: SpelledTerm, _ exception: PolicyElement, of id: RuleID, _ firing: WordTrial.Firing, _ subject: LintSubject
  ) -> LintFinding {
    let rules = [firing.rule] + (subject.policy.rule(id).map { [$0] } ?? [])
    let words = rules.contains(where: \.isSecret) ? "What this exception allows" : "“\(term.pattern.phrase)”"
    let sentence = exception.attribute("permits").map { " by “\($0.value)”" } ?? ""
    return LintFinding(
      .contradictoryTerm, at: term.element.location,
      "\(words) is allowed\(sentence) in “\(id)”, and “\(firing.rule.id)” fires on it.",
      fix: "Give “\(firing.rule.id)” the same exception, or say in the sentence what is meant.",
      witness: WordTrial.witness(firing.post, rules))
  }

  private static func shields(_ subject: LintSubject, _ trial: WordTrial) -> [LintFinding] {
    let finds = subject.root.family.filter { $0.name == "protected" }
      .flatMap { $0.elements.filter { $0.name == "find" } }
    let asked = Set(finds.flatMap(\.family).filter { $0.name == "about" }.compactMap { $0.attribute("topic")?.value })
    let topics = subject.root.elements.filter { $0.name == "topic" && asked.contains($0.attribute("id")?.value ?? "") }
    let words = (finds + topics).flatMap { SpelledTerm.alternatives(of: $0, subject) }
    return words.prefix(subject.mostTrials).compactMap { term in
      trial.firings(on: term.pattern.phrase).first { !$0.rule.isShielded }.map { firing in
        let isSecret = firing.rule.isSecret
        return LintFinding(
          .protectedTermForbidden, at: term.element.location,
          "\(isSecret ? "A spelling of this term" : "“\(term.pattern.phrase)”") is protected speech, and “\(firing.rule.id)” "
            + "fires on it all the same.",
          fix: "Say shielded=\"yes\" in “\(firing.rule.id)”, or make what it finds narrower.",
          witness: WordTrial.witness(firing.post, [firing.rule]))
      }
    }
  }
}
