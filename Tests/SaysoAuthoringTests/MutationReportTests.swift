import SaysoAuthoring
import SaysoTestSupport
import Testing

@Suite struct MutationReportTests {
  @Test func reports() async throws {
    let operations: [MutationOperation] = [.removeAlias, .removeGrant, .lowerTier, .swapAnyAll]
    let run = await MutationTest(try SmallPolicy.document(), operations: operations).run(workers: 2)
    try expectSnapshot(MutationTextReport().output(run), "mutation.txt")
    try expectSnapshot(MutationTextReport(isQuiet: true).output(run), "mutation-quiet.txt")
    try expectSnapshot(MutationJSONReport().output(run), "mutation.json")
  }
}
