import SaysoPolicy
import SaysoText

/// A pattern whose matches have no three characters in common: every post must be searched for it.
enum CostlyPattern: LintCheck {
  static let pages = [
    LintPage(
      .costlyPattern, "A pattern without fixed text",
      why: "Every post must be searched for it, which slows every check.",
      example: "<pattern>[0-9]{4}</pattern>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.policy.leaves.filter(isCostly).map { leaf in
      LintFinding(
        .costlyPattern, at: leaf.location,
        "The pattern has no fixed text of three characters, so every post is searched for it.",
        fix: "Put fixed text into it, or write terms instead.")
    }
  }

  private static func isCostly(_ leaf: Leaf) -> Bool {
    guard case .expression(let pattern) = leaf.content, let scanner = try? PatternScanner([pattern]) else {
      return false
    }
    return !scanner.hasRequiredLiteral(0)
  }
}
