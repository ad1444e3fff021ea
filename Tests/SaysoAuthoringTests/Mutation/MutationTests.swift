import SaysoPolicy
import Testing

@testable import SaysoAuthoring

@Suite struct MutationTests {
  /// A list that grows without its operator would never be run.
  @Test func everyOperationHasItsOperator() {
    #expect(Set(MutationOperators.all.keys) == Set(MutationOperation.allCases))
  }

  @Test(arguments: MutationOperation.allCases)
  func everyOperatorChangesLarkfield(_ operation: MutationOperation) throws {
    let ground = MutationGround(try WorkedPolicy.larkfield.document())
    let mutants = MutantMaker.mutants(of: ground, by: [operation])
    #expect(!mutants.isEmpty)
    for mutant in mutants {
      #expect(ground.root.replacing(mutant.path, with: mutant.replacement) != ground.root, "\(mutant.change)")
    }
  }

  @Test func starterIsGuarded() async throws {
    let run = await MutationTest(try WorkedPolicy.starter.document()).run(workers: 2)
    #expect(run.count.reaches(95), "\(run.survivors.map(\.mutant.change))")
  }

  /// Those that make more mutants than a test has time for.
  private static let manyMutants: Set<MutationOperation> = [
    .removeTerm, .removeAlias, .removeCondition, .widenProximity, .narrowProximity, .dropRule,
  ]

  @Test func larkfieldIsGuarded() async throws {
    let document = try WorkedPolicy.larkfield.document()
    let operations = MutationOperation.allCases.filter { !Self.manyMutants.contains($0) }
    let run = await MutationTest(document, operations: operations).run(workers: 2, offersExamples: false)
    #expect(run.survivors.map(\.mutant.change) == [])
    #expect(run.count.killed > 200)
  }

  /// The two ways of choosing examples come to the same.
  @Test(arguments: WorkedPolicy.allCases)
  func leavingOutExamplesChangesNothing(_ policy: WorkedPolicy) throws {
    let ground = MutationGround(try policy.document())
    let judge = MutantJudge(ground, examples: ground.examples.filter { !$0.isKnownGap })
    let mutants = MutantMaker.mutants(of: ground, by: MutationOperation.allCases)
    let sample = stride(from: 0, to: mutants.count, by: max(1, mutants.count / 24)).map { mutants[$0] }
    for mutant in sample {
      let part = judge.judge(mutant, isIncremental: true)
      let whole = judge.judge(mutant, isIncremental: false)
      #expect(MutationCount([part]) == MutationCount([whole]), "\(mutant.change)")
    }
  }

  /// What is called equivalent is judged alike on every post that could be thought of.
  @Test(arguments: WorkedPolicy.allCases)
  func nothingTellsEquivalentMutantsApart(_ policy: WorkedPolicy) throws {
    let ground = MutationGround(try policy.document())
    let judge = MutantJudge(ground, examples: ground.examples.filter { !$0.isKnownGap })
    let finder = KillerFinder(judge, limit: 60)
    let operations: [MutationOperation] = [
      .removeAlias, .removeLabel, .removeGrant, .swapAnyAll, .narrowWindow, .flipShielded, .lowerTier,
    ]
    for mutant in MutantMaker.mutants(of: ground, by: operations)
    where EquivalenceProof.proof(for: mutant, ground) != nil {
      #expect(finder.offer(for: mutant) == nil, "\(mutant.change)")
    }
  }
}
