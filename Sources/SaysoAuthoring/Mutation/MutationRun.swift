public import SaysoPolicy

/// Mutation testing of a policy: breaks it in every small way its operators know and asks whether an example notices.
///
/// ```swift
/// let run = await MutationTest(document).run(workers: 2)
/// for result in run.survivors { print(result.mutant.location, result.mutant.change, result.offer?.example ?? "") }
/// ```
/// The cost of a mutant is that of reading the policy's elements and of checking the examples its change can reach.
public struct MutationTest: Sendable {
  private let document: PolicyDocument
  private let operations: [MutationOperation]

  public init(_ document: PolicyDocument, operations: [MutationOperation] = MutationOperation.allCases) {
    self.document = document
    self.operations = operations
  }

  /// Examples of the policy itself that don't hold: they must be mended first, or they would count as noticing.
  public var failingExamples: [ExampleResult] {
    ExampleRunner(document.policy).run(document.suites).results.filter { $0.outcome == .fail }
  }

  /// - Parameters:
  ///   - workers: How many mutants are judged at a time, at least one.
  ///   - isIncremental: Leave out the examples that a mutant's change can't reach. Either way comes to the same.
  ///   - offersExamples: Look for an example that would kill each survivor.
  ///   - progress: Told after each mutant, from any task: how many are done, of how many.
  public func run(
    workers: Int, isIncremental: Bool = true, offersExamples: Bool = true,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async -> MutationRun {
    let ground = MutationGround(document)
    let holding = ExampleRunner(document.policy).run(document.suites).results.filter(\.failures.isEmpty).map(\.example)
    let judge = MutantJudge(ground, examples: holding)
    let mutants = MutantMaker.mutants(of: ground, by: operations)
    var results = await Workers.map(mutants, atOnce: workers, progress: progress) {
      judge.judge($0, isIncremental: isIncremental)
    }
    if offersExamples {
      let survivors = results.filter(\.isSurvivor).map(\.mutant)
      let finder = KillerFinder(judge)
      let offers = await Workers.map(survivors, atOnce: workers) { finder.offer(for: $0) }
      let byNumber = OfferMerger(judge, finder).offers(offers.compactMap(\.self))
      for index in results.indices { results[index].offer = byNumber[results[index].mutant.number] }
    }
    return MutationRun(policy: document.policy, operations: operations, results: results)
  }
}

/// What became of all mutants.
public struct MutationRun: Sendable {
  public let policy: Policy
  public let operations: [MutationOperation]
  /// In order of operator, then of the document.
  public let results: [MutantResult]

  public var count: MutationCount { MutationCount(results) }
  public var survivors: [MutantResult] { results.filter(\.isSurvivor) }

  public func count(of operation: MutationOperation) -> MutationCount {
    MutationCount(results.filter { $0.mutant.operation == operation })
  }
}
