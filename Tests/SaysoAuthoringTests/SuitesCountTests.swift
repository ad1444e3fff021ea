import SaysoModel
import SaysoPolicy
import Testing

@testable import SaysoAuthoring

/// Examples in suites count wherever those beside the rules do.
@Suite struct SuitesCountTests {
  private static let breaking =
    "<example breaks=\"magnet\" author=\"kim\" platform=\"x\"><hit>Project Magnet</hit> is late.</example>"
  private static let table =
    "expect,rule,text,author,platform,span\nbreaks,magnet,Project Magnet is late.,kim,x,Project Magnet\n"

  /// The small policy, one example of which stands in a suite.
  private let bare: PolicyDocument
  private let document: PolicyDocument
  private let folder: SuiteFolder

  init() throws {
    folder = try SuiteFolder()
    let path = try folder.write(Array(Self.table.utf8), "small.examples.csv")
    bare = try SmallPolicy.document(SmallPolicy.replacing(Self.breaking, with: ""))
    document = bare.with(try ExampleSuite.read([path], for: bare))
  }

  @Test func ofRulesWithoutExamples() {
    #expect(Linter.findings(in: bare).contains { $0.code == .noBreakingExample && $0.message.contains("magnet") })
    #expect(!Linter.findings(in: document).contains { $0.code == .noBreakingExample })
  }

  @Test func inCoverage() throws {
    let (without, whole) = (PolicyCoverage(bare), PolicyCoverage(document))
    let plain = PolicyCoverage(try SmallPolicy.document())
    #expect(without.total.covered < whole.total.covered && whole.total.covered == plain.total.covered)
    #expect(whole.total.total == plain.total.total && whole.examples == plain.examples)
    // Points are the policy's; a suite's lines are none of them.
    #expect(LcovReport().output(whole).contains("SF:small.xml"))
    #expect(!LcovReport().output(whole).contains("small.examples.csv"))
    let point = try #require(whole.points.first { $0.subject == "magnet" && $0.want == .breaking })
    #expect(point.witnesses.map { whole.path(of: $0.file) } == [document.suites[0].path])
    #expect(CoveragePage().output(whole).contains("small.examples.csv:2</small>"))
  }

  @Test func inMutation() async throws {
    let alone = await MutationTest(bare).run(workers: 2, offersExamples: false)
    let test = MutationTest(document)
    let whole = await test.run(workers: 2, offersExamples: false)
    let every = await test.run(workers: 2, isIncremental: false, offersExamples: false)
    let plain = await MutationTest(try SmallPolicy.document()).run(workers: 2, offersExamples: false)
    #expect(alone.count.killed < whole.count.killed)
    #expect(whole.results.map(\.outcome.isKilled) == every.results.map(\.outcome.isKilled))
    #expect(whole.results.map(\.outcome.isKilled) == plain.results.map(\.outcome.isKilled))
    // A suite's example may be what an offer is made of.
    let own = try #require(document.suites.first?.examples.first)
    #expect(MutationGround(document).exampleElements[own.location] != nil)
  }

  @Test func inExplanations() throws {
    let explained = try RuleDescriber(document).explain("magnet")
    #expect(explained.cases.filter { $0.role == .breaks }.map(\.text) == ["Project Magnet is late."])
  }

  @Test func inTheMatrix() {
    #expect(TraceabilityMatrix(bare).table.contains("enforced; no example breaks it"))
    #expect(!TraceabilityMatrix(document).table.contains("enforced; no example breaks it"))
    #expect(TraceabilityMatrix(document).table.contains("small.examples.csv:2"))
  }

  /// A committed matrix is current wherever it is made.
  @Test func suitesAreNamedFromWhereThePolicyLies() {
    let names = SourceName("a/b/p.xml", suites: ["a/b/p.examples.csv", "/far/more.csv"])
    let places = ["a/b/p.xml", "a/b/p.examples.csv", "/far/more.csv", "a/b/list.csv"].map(names.name)
    #expect(places == ["p.xml", "p.examples.csv", "/far/more.csv", "a/b/list.csv"])
  }
}

extension MutantResult.Outcome {
  fileprivate var isKilled: Bool { if case .killed = self { true } else { false } }
}
