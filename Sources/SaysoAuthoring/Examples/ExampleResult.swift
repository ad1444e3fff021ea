public import SaysoModel
public import SaysoPolicy

/// What became of one example.
public struct ExampleResult: Sendable {
  public enum Outcome: String, Sendable, CaseIterable {
    case pass, fail
    /// It fails, and its author knows.
    case knownGap = "known-gap"
    /// It is marked as a known gap and passes all the same.
    case closedGap = "closed-gap"
  }

  public let example: Example
  /// The example's post as a report may show it: stars in place of people's data, a star a byte.
  public let post: Post
  /// Empty when the example holds.
  public let failures: [ExampleFailure]
  /// Where the example's rule finds something in the text, or would if it could be decided: UTF-8 bytes, in order.
  public let found: [Range<Int>]
  /// Why the rule did what it did, a sentence each; filled only when the example does not hold.
  public let reasons: [String]

  public var outcome: Outcome {
    switch (failures.isEmpty, example.isKnownGap) {
    case (true, false): .pass
    case (false, false): .fail
    case (false, true): .knownGap
    case (true, true): .closedGap
    }
  }
}

/// What became of all examples of a policy.
public struct ExampleRun: Sendable {
  public let policy: Policy
  /// In order of the document, then of the suites.
  public let results: [ExampleResult]
  /// Which files besides the policy's own the examples come from.
  public let suites: [ExampleSuite]

  init(policy: Policy, results: [ExampleResult], suites: [ExampleSuite] = []) {
    self.policy = policy
    self.results = results
    self.suites = suites
  }

  public func count(_ outcome: ExampleResult.Outcome) -> Int { results.count { $0.outcome == outcome } }

  /// Whether every example holds but those whose authors know better.
  public var passes: Bool { count(.fail) == 0 }

  /// `57 examples: 56 pass, 1 fails, 0 known gaps.`
  public var summary: String {
    let (pass, fail, gaps) = (count(.pass) + count(.closedGap), count(.fail), count(.knownGap))
    let examples = "\(results.count) \(results.count == 1 ? "example" : "examples")"
    return "\(examples): \(pass) \(pass == 1 ? "passes" : "pass"), \(fail) \(fail == 1 ? "fails" : "fail"), "
      + "\(gaps) known \(gaps == 1 ? "gap" : "gaps")."
  }
}
