import SaysoModel
import SaysoPolicy

/// A rule that no example breaks, or none keeps. What is a known gap shows nothing.
enum MissingExample: LintCheck {
  static let pages = [
    LintPage(
      .noBreakingExample, "A rule that no example breaks",
      why: "Nobody can tell whether the rule finds anything at all.",
      example: "<confidential id=\"falcon\" …>…</confidential>  and no <example breaks=\"falcon\">"),
    LintPage(
      .noKeepingExample, "A rule that no example keeps",
      why: "Nobody can tell whether the rule lets anything pass.",
      example: "<confidential id=\"falcon\" …>…</confidential>  and no <example keeps=\"falcon\">"),
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    var breaking: Set<RuleID> = []
    var keeping: Set<RuleID> = []
    for example in subject.examples where !example.isKnownGap {
      switch example.expectation {
      case .breaks: breaking.insert(example.rule)
      case .keeps: keeping.insert(example.rule)
      case .unsure: break
      }
    }
    return subject.policy.rules.flatMap { rule in
      (breaking.contains(rule.id) ? [] : [finding(.noBreakingExample, rule, "breaks")])
        + (keeping.contains(rule.id) ? [] : [finding(.noKeepingExample, rule, "keeps")])
    }
  }

  private static func finding(_ code: LintCode, _ rule: Rule, _ attribute: String) -> LintFinding {
    LintFinding(
      code, at: rule.location, "No example \(attribute) “\(rule.id)”.",
      fix: "Write an <example \(attribute)=\"\(rule.id)\"> in its clause.")
  }
}
