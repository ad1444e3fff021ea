import FoundationEssentials
import SaysoCalendar
import SaysoEngine
import SaysoModel
public import SaysoPolicy

/// Runs the examples of a policy: each is a post that must come out as its author says.
///
/// A finding counts unless a shield made it a note. Only places in the post's own text are compared with marks; a mark
/// can't stand in an image's description. The cost is one check for each example, and another for each that fails.
///
/// ```swift
/// let run = ExampleRunner(policy).run()
/// for result in run.results where result.outcome == .fail { print(result.example.location, result.reasons) }
/// ```
public struct ExampleRunner: Sendable {
  private let checker: Checker
  private let isStrict: Bool

  /// A strict run also minds what rules find that no mark announces.
  public init(_ policy: Policy, isStrict: Bool = false) {
    checker = Checker(policy)
    self.isStrict = isStrict
  }

  /// Runs the policy's own examples, then those of its suites.
  public func run(_ suites: [ExampleSuite] = []) -> ExampleRun {
    let examples = checker.policy.examples + suites.flatMap(\.examples)
    return ExampleRun(policy: checker.policy, results: examples.map(run), suites: suites)
  }

  public func run(_ example: Example) -> ExampleResult {
    // Deadlines count from the moment the post is for: a clock that stands still keeps every run the same.
    let moment = example.post.publishAt ?? checker.policy.zone.startOfDay(checker.policy.effective)
    let plain = checker.check(example.post, at: moment, options: [])
    let judge = ExampleJudge(example, plain, isStrict: isStrict)
    let failures = judge.failures
    let report = failures.isEmpty ? nil : checker.check(example.post, at: moment, options: [.explanations])
    return ExampleResult(
      example: example, post: plain.post, failures: failures, found: judge.found,
      reasons: report.map { ExampleReasons(example, $0, checker.policy).sentences(for: failures) } ?? [])
  }
}
