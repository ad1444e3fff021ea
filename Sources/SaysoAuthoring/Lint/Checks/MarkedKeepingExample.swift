import SaysoPolicy

/// An example that keeps a rule and marks what the rule finds: one of the two is a slip.
enum MarkedKeepingExample: LintCheck {
  static func findings(in document: PolicyDocument) -> [LintFinding] {
    document.policy.examples.filter { example in
      guard case .keeps = example.expectation else { return false }
      return example.hits.contains { $0.rule == example.rule }
    }.map { example in
      LintFinding(
        .markedKeepingExample, at: example.location,
        "The example keeps “\(example.rule)”, and yet marks what that rule finds.",
        fix: "Take the marks away, or say breaks=\"\(example.rule)\".")
    }
  }
}
