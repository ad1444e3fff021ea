import SaysoPolicy
import SaysoText

/// A pattern whose matches have no three characters in common: every post must be searched for it.
enum CostlyPattern: LintCheck {
  static func findings(in document: PolicyDocument) -> [LintFinding] {
    document.policy.leaves.filter(isCostly).map { leaf in
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
