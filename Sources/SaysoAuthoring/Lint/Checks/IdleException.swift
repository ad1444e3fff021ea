import SaysoModel
import SaysoPolicy

/// An exception that spares none of the rule's examples that keep it, so that nobody would notice if it broke.
enum IdleException: LintCheck {
  static let pages = [
    LintPage(
      .idleException, "An exception that no example needs",
      why: "Nobody would notice if it broke.",
      example: "<unless><term>peregrine falcon</term></unless>  and no example with one")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let policy = subject.policy
    let excepting = policy.rules.filter { !$0.exceptions.isEmpty }
    guard !excepting.isEmpty else { return [] }
    let scanner = PolicyScanner(policy)
    return excepting.flatMap { rule in
      let tried = subject.examples.filter { $0.rule == rule.id && $0.expectation.isKept }
        .map { rule.judge(scene($0.post, policy, scanner)).exceptions }
      return rule.exceptions.indices.filter { index in
        !tried.contains { $0.indices.contains(index) && applies($0[index]) }
      }.map { finding(rule, rule.exceptions[$0]) }
    }
  }

  private static func scene(_ post: Post, _ policy: Policy, _ scanner: PolicyScanner) -> Scene {
    Scene(policy: policy, facts: PostFacts(post, policy), scan: scanner.scan(post))
  }

  private static func applies(_ tried: RuleJudgement.TriedException) -> Bool {
    !tried.freed.isEmpty || tried.spares == .yes
  }

  private static func finding(_ rule: Rule, _ exception: RuleException) -> LintFinding {
    LintFinding(
      .idleException, at: exception.location, "No example that keeps “\(rule.id)” needs this exception.",
      fix: "Write an <example keeps=\"\(rule.id)\"> that it spares, or take it away.")
  }
}

extension Example.Expectation {
  fileprivate var isKept: Bool { if case .keeps = self { true } else { false } }
}
