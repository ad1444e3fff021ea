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

  public func run() -> ExampleRun {
    ExampleRun(policy: checker.policy, results: checker.policy.examples.map(run))
  }

  public func run(_ example: Example) -> ExampleResult {
    // Deadlines are not compared, so any clock does; one that stands still keeps every run the same.
    let moment = example.post.publishAt ?? checker.policy.zone.startOfDay(checker.policy.effective)
    let judge = ExampleJudge(example, checker.check(example.post, at: moment, options: []), isStrict: isStrict)
    let failures = judge.failures
    let report = failures.isEmpty ? nil : checker.check(example.post, at: moment, options: [.explanations])
    return ExampleResult(
      example: example, failures: failures, found: judge.found,
      reasons: report.map { ExampleReasons(example, $0).sentences(for: failures) } ?? [])
  }
}
