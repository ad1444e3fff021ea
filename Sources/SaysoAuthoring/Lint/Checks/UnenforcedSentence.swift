import SaysoPolicy

/// A sentence that binds or advises, enforced by no rule and not left to people.
enum UnenforcedSentence: LintCheck {
  static func findings(in document: PolicyDocument) -> [LintFinding] {
    let enforced = Set(document.policy.rules.map(\.enforces))
    return document.policy.sentences.filter { $0.force != .may && $0.judge != .people && !enforced.contains($0.id) }
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
