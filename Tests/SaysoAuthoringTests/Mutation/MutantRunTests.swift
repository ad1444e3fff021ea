import SaysoPolicy
import Testing

@testable import SaysoAuthoring

/// Mutation testing of a policy that can be read whole.
@Suite struct MutantRunTests {
  @Test func survivorsAreNamedWithTheirSentence() async throws {
    let run = await MutationTest(try SmallPolicy.document(), operations: [.removeAlias]).run(workers: 1)
    #expect(
      run.survivors.map(\.mutant.change) == ["“Magnetite” is forgotten"] && run.count.killed == 1)
    #expect(run.survivors.first?.sentence?.text == "Name no project.")
    #expect(
      run.survivors.first?.offer?.example
        == "<example breaks=\"magnet\" author=\"kim\" platform=\"x\"><hit>Magnetite</hit> is late.</example>")
  }

  /// Put where they belong, the examples hold and leave only what none was offered for.
  @Test func offersKillWhatTheySay() async throws {
    let first = await MutationTest(try SmallPolicy.document()).run(workers: 2)
    let offers = Set(first.survivors.compactMap(\.offer?.example)).sorted()
    #expect(!offers.isEmpty)
    let document = try SmallPolicy.document(SmallPolicy.adding(offers.joined(separator: "\n")))
    #expect(ExampleRunner(document.policy).run().passes)
    let second = await MutationTest(document).run(workers: 2, offersExamples: false)
    let helpless = first.survivors.filter { $0.offer == nil }.map(\.mutant.change)
    #expect(Set(second.survivors.map(\.mutant.change)).isSubset(of: helpless))
  }

  @Test func workersMakeNoDifference() async throws {
    let test = MutationTest(try SmallPolicy.document())
    let one = MutationJSONReport().output(await test.run(workers: 1))
    let many = MutationJSONReport().output(await test.run(workers: 4))
    #expect(one == many)
  }

  @Test func failingExamplesAreToldFirst() throws {
    let text = SmallPolicy.replacing("A magnet on the fridge.", with: "Project Magnet on the fridge.")
    #expect(MutationTest(try SmallPolicy.document(text)).failingExamples.count == 1)
  }

  @Test(arguments: [(999, 1, "99.9 %"), (9999, 1, "99.9 %"), (2, 1, "66.6 %"), (1, 0, "100.0 %"), (0, 0, "–")])
  func scoresAreNeverRoundedUp(_ killed: Int, _ survived: Int, _ text: String) {
    #expect(MutationCount(killed: killed, survived: survived).scoreText == text)
  }

  @Test func failUnderCountsExactly() {
    #expect(!MutationCount(killed: 9999, survived: 1).reaches(100))
    #expect(MutationCount(killed: 19, survived: 1).reaches(95) && MutationCount(killed: 0, survived: 0).reaches(100))
  }

  @Test func examplesAreWrittenAsTheyAreRead() throws {
    let policy = try SmallPolicy.document().policy
    let place = SourceLocation(file: "small.xml", line: 1)
    let seed = PolicyElement(
      name: "example",
      attributes: [
        .init(name: "keeps", value: "magnet", location: place), .init(name: "alt", value: "“A” & <B>", location: place),
      ],
      children: [.text("1 < 2 & 3")], location: place)
    let example = try #require(policy.example(seed))
    let draft = DraftExample(seed, example).element(["breaks": "magnet"], marks: [4..<5], location: place)
    #expect(
      draft.markup == "<example breaks=\"magnet\" alt=\"“A” &amp; &lt;B&gt;\">1 &lt; <hit>2</hit> &amp; 3</example>")
  }

  /// Thousands of aliases: each is a mutant, and none takes the others with it.
  @Test func aliasesAreRemovedOneByOne() async throws {
    let aliases = (0..<300).map { "magnet\($0)" }.joined(separator: "|")
    let document = try SmallPolicy.document(SmallPolicy.replacing("\"Magnetite\"", with: "\"\(aliases)\""))
    let mutants = MutantMaker.mutants(of: MutationGround(document), by: [.removeAlias])
    #expect(mutants.count == 301)
    #expect(mutants.allSatisfy { $0.replacement?.phrases.count == 300 })
  }
}
