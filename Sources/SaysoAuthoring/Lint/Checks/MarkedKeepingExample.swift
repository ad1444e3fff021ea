import SaysoPolicy

/// An example that keeps a rule and marks what the rule finds: one of the two is a slip.
enum MarkedKeepingExample: LintCheck {
  static let pages = [
    LintPage(
      .markedKeepingExample, "A keeping example that marks what its rule finds",
      why: "One of the two is a slip: what is kept is not found.",
      example: "<example keeps=\"falcon\"><hit>Falcon</hit> in the sky.</example>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.examples.filter { example in
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
