import SaysoPolicy

/// A sentence that binds or advises, enforced by no rule and not left to people.
enum UnenforcedSentence: LintCheck {
  static let pages = [
    LintPage(
      .unenforcedMust, "A must that no rule enforces",
      why: "A sentence that binds and is seen to by nobody teaches readers that the others may be ignored, too.",
      example: "<p><must id=\"kind\">Be kind.</must></p>"),
    LintPage(
      .unenforcedShould, "A should that no rule enforces",
      why: "Advice that nothing reminds anybody of is soon forgotten; say by=\"people\" if that is meant.",
      example: "<p><should id=\"pause\">Wait an hour.</should></p>"),
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let enforced = subject.policy.enforcedSentences
    return subject.policy.sentences.filter { $0.force != .may && $0.judge != .people && !enforced.contains($0.id) }
      .map(finding)
  }

  private static func finding(_ sentence: Sentence) -> LintFinding {
    let halves = sentence.judge == .both ? " It says that a machine has a part in it." : ""
    return LintFinding(
      sentence.force == .must ? .unenforcedMust : .unenforcedShould, at: sentence.location,
      "No rule enforces “\(sentence.id)”.\(halves)",
      fix: "Write a rule with enforces=\"\(sentence.id)\", or say by=\"people\" if only people can judge it.")
  }
}
